import type { Operation } from '../../../../nodes/Jing/engine/definition';
import type { Parameters } from '../../../../nodes/Jing/engine/input/input';
import { readInput } from '../../../../nodes/Jing/engine/input/readInput';
import { readTopLevel } from '../../../../nodes/Jing/engine/input/values';
import { catalog } from '../../../../nodes/Jing/operations';
import { context } from '../../support/controls';
import { fieldOf, operationOf, rowsOf, surroundings } from '../../support/records';

const read = (operation: Partial<Operation>, parameters: Parameters) =>
	readInput(operationOf(operation), parameters, surroundings);
const many = rowsOf('people', [fieldOf('name', { required: true })]);

it('takes rows that an expression gives without the key around them', () => {
	expect(readTopLevel(many, [{ name: 'a' }], context)).toEqual([{ name: 'a' }]);
});

it.each([
	['identities', { identities: { values: [] } }],
	['identities', { identities: {} }],
])('takes %s without a row for empty', (_, parameters) => {
	const operation = catalog.operations.get('user.create')!.operation;
	expect(read(operation, parameters)).toMatchObject({ message: 'is empty' });
});

it('takes fields without a row for no change', () => {
	const operation = catalog.operations.get('lead.update')!.operation;
	const parameters = { lead_uuid: 'x', fields: { values: [] } };
	expect(read(operation, parameters)).toMatchObject({ message: 'are all empty' });
});

it.each([
	['a row', { type: 'mobile', value: '1' }],
	['a list of rows', [{ type: 'mobile', value: '1' }]],
])("takes %s that an expression gives without n8n's group", (_, identities) => {
	const operation = catalog.operations.get('user.create')!.operation;
	const body = { identities: [{ type: 'mobile', value: '1' }] };
	expect(read(operation, { identities })).toMatchObject({ body });
});
