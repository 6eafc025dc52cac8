import { type INodeParameters, type INodeProperties, NodeHelpers } from 'n8n-workflow';
import type { Operation } from '../../../../nodes/Jing/engine/definition';
import { options } from '../../../../nodes/Jing/engine/description/options';
import { catalog } from '../../../../nodes/Jing/operations';
import { fieldOf, operationOf } from '../../support/records';

const namesOf = (operation: Parameters<typeof options>[0]) =>
	(options(operation).options ?? []).map(({ name }) => name);

it('every list, and no call that writes, can ignore empty filters', () => {
	for (const [key, { operation }] of catalog.operations) {
		if (operation.paging) expect([key, ...namesOf(operation)]).toContain('emptyFilters');
		if (operation.effect !== 'read') expect(namesOf(operation)).not.toContain('emptyFilters');
	}
});

it('another read can where it has a field that narrows', () => {
	const read = (narrows: boolean) =>
		operationOf({ effect: 'read', output: 'list', body: [fieldOf('a', { narrows })] });
	expect(namesOf(read(true))).toContain('emptyFilters');
	expect(namesOf(read(false))).not.toContain('emptyFilters');
});

describe('a send that can have its receivers from the input items', () => {
	const sends = [...catalog.operations].filter(([, { operation }]) => operation.fromItems);
	const shownIn = (root: INodeParameters, operation: Operation) =>
		(options(operation).options as INodeProperties[])
			.filter((option) => NodeHelpers.displayParameter({}, option, null, null, root))
			.map(({ name }) => name);

	it.each(sends)(
		'%s has a Batch Size where they are asked for, and only there',
		(_key, { operation }) => {
			const { fromItems, anyOf } = operation;
			const choice = anyOf!.find(({ fields }) => fields.includes(fromItems!.name))!.name;
			expect(shownIn({ [choice]: [fromItems!.name] }, operation)).toContain('batchSize');
			expect(shownIn({ [choice]: [fromItems!.into] }, operation)).not.toContain('batchSize');
			expect(shownIn({}, operation)).not.toContain('batchSize');
		},
	);

	it.each(sends)(
		'%s has as many receivers in a request as its option says',
		(_key, { operation }) => {
			const all = options(operation).options as INodeProperties[];
			const batchSize = all.find(({ name }) => name === 'batchSize');
			expect(batchSize!.default).toBe(operation.fromItems!.size);
		},
	);
});
