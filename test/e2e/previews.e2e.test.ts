import { outputPreviews } from '../../tools/docs/outputPreviews';
import { http } from '../support/http';
import { openWorkbench, type Workbench } from './support/workbench';

let bench: Workbench;

beforeAll(async () => {
	bench = await openWorkbench();
});

afterAll(async () => await bench.stop());

const isTrigger = (path: string) => /^__schema__\/v[^/]+$/.test(path);

it.each([...outputPreviews()])('n8n hands %s to its editor', async (path, text) => {
	const type = isTrigger(path) ? 'jingTrigger' : 'jing';
	const place = path.replace('__schema__/v', '');
	const { status, data } = await http.get<unknown>(
		`${bench.n8n.url}/schemas/n8n-nodes-jing.${type}/${place}`,
	);
	expect(status).toBe(200);
	expect(data).toEqual(JSON.parse(text));
});
