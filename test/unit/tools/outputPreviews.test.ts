import { catalog } from '../../../nodes/Jing/operations';
import { outputPreviews } from '../../../tools/docs/outputPreviews';

const previews = outputPreviews();
const keys = [...catalog.operations].filter(([, { section }]) => !section.isAddition);

it.each(keys)('the preview of %s says whether its names are assumed', (key, { operation }) => {
	const text = previews.get(`__schema__/v1.0.0/${key.replace('.', '/')}.json`)!;
	const { description } = JSON.parse(text) as { description?: string };
	const isAssumed = operation.docs.wire !== 'documented';
	expect(description?.includes('assumed') ?? false).toBe(isAssumed);
});
