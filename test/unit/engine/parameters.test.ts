import type { IExecuteFunctions } from 'n8n-workflow';
import { parameterReader } from '../../../nodes/Jing/engine/parameters';
import { fieldOf, mapOf, operationOf } from '../support/records';

const operation = operationOf({
	body: [fieldOf('id', { required: true }), mapOf('fields'), fieldOf('notes')],
	paging: true,
});

/** A node with these stored parameters; `asked` tells what is resolved for which item. */
function nodeWith(parameters: Record<string, unknown>) {
	const asked: Array<[string, number]> = [];
	const context = {
		getNode: () => ({ parameters }),
		getNodeParameter: (name: string, item: number) => {
			asked.push([name, item]);
			// The values of a mapper are an object, whatever they hold.
			return name.endsWith('["value"]') ? { of: item } : `${name} of ${item}`;
		},
	} as unknown as IExecuteFunctions;
	return { read: parameterReader(context, operation), asked };
}

it('does not resolve for each item what holds no expression', () => {
	const parameters = {
		id: 'x',
		specifyBody: 'fields',
		fields: { values: [{ key: 'a', value: 'b = c' }] },
		additionalFields: { notes: 'y' },
		returnAll: false,
		limit: 5,
	};
	const { read, asked } = nodeWith(parameters);
	expect(read(0)).toEqual(parameters);
	expect(read(9)).toEqual(parameters);
	expect(asked).toEqual([]);
});

it('resolves for each item what holds an expression, and nothing else', () => {
	const { read, asked } = nodeWith({ id: '={{ $json.id }}', specifyBody: 'fields', limit: 5 });
	expect(read(0)).toMatchObject({ id: 'id of 0', limit: 5 });
	expect(read(3)).toMatchObject({ id: 'id of 3', limit: 5 });
	expect(asked).toEqual([
		['id', 0],
		['id', 3],
	]);
});

it.each([
	['fields', { values: [{ key: 'a', value: '={{ $json.a }}' }] }],
	['fields', { values: [{ key: '=b', value: 'b' }] }],
	['fields', '={{ $json }}'],
	['additionalFields', { notes: '={{ $json.notes }}' }],
	['additionalFields', { identity: { values: { type: 'mobile', value: '={{ $json.m }}' } } }],
	['jsonBody', '={{ $json }}'],
	['limit', '={{ $json.limit }}'],
	['returnAll', '={{ true }}'],
])('finds the expression in %s: %j', (name, value) => {
	const { read, asked } = nodeWith({ [name]: value });
	expect(read(2)).toEqual({ [name]: `${name} of 2` });
	expect(asked).toEqual([[name, 2]]);
});

it('asks for nothing that the node does not show, though a workflow stores it', () => {
	const { read, asked } = nodeWith({ other: '={{ $json.x }}', options: { batchSize: '={{ 1 }}' } });
	expect(read(0)).toEqual({});
	expect(asked).toEqual([]);
});

it('asks for no parameter that is not stored', () => {
	const { read, asked } = nodeWith({});
	read(0);
	expect(asked).toEqual([]);
});

describe('a resource mapper', () => {
	const schema = [{ id: 'a', displayName: '=1' }];

	it('has its values resolved, and not the list of fields that stands next to them', () => {
		const fields = { mappingMode: 'defineBelow', value: { a: '={{ $json.a }}' }, schema };
		const { read, asked } = nodeWith({ fields });
		expect(read(2)).toEqual({ fields: { ...fields, value: { of: 2 } } });
		expect(asked).toEqual([['fields["value"]', 2]]);
	});

	it('is not resolved where its values hold no expression', () => {
		const fields = { mappingMode: 'autoMapInputData', value: null, schema };
		const { read, asked } = nodeWith({ fields });
		expect(read(0)).toEqual({ fields });
		expect(asked).toEqual([]);
	});

	it.each([
		{ mappingMode: '={{ $json.mode }}', value: { a: '={{ $json.a }}' }, schema },
		{ mappingMode: 'defineBelow', value: {}, schema, values: [{ key: 'a', value: '={{ 1 }}' }] },
		{ mappingMode: 'defineBelow', value: { a: '={{ $json.a }}' } },
	])('is resolved as a whole where it holds more: %j', (fields) => {
		const { read, asked } = nodeWith({ fields });
		expect(read(1)).toEqual({ fields: 'fields of 1' });
		expect(asked).toEqual([['fields', 1]]);
	});
});
