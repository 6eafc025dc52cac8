import type { FromItems, Operation } from '../../../../nodes/Jing/engine/definition';
import type { Parameters } from '../../../../nodes/Jing/engine/input/input';
import { readInput } from '../../../../nodes/Jing/engine/input/readInput';
import { Problem } from '../../../../nodes/Jing/engine/problem';
import { choiceOf, fieldOf, operationOf, surroundings } from '../../support/records';

const fromItems: FromItems = {
	name: 'items',
	displayName: 'From Input Items',
	into: 'list',
	size: 50,
	match: ['id'],
	fields: [fieldOf('id', { required: true }), fieldOf('more', { type: 'json', wire: 'variables' })],
};
const operation: Operation = operationOf({
	effect: 'send',
	body: [fieldOf('text'), fieldOf('list', { wire: 'list' })],
	anyOf: [choiceOf('list', 'items')],
	fromItems,
});
const added = { additionalFields: { text: 'x' } };

const read = (parameters: Parameters, stored: Parameters = parameters) =>
	readInput(operation, parameters, { ...surroundings, stored });

it.each([[['items']], ['items'], [' items ']])(
	'an item is an entry where %j is chosen',
	(choice) => {
		const parameters = { choice, id: 'a', more: '{"n": "1"}', list: 'left, over', ...added };
		expect(read(parameters)).toEqual({
			query: {},
			body: { text: 'x' },
			entry: { id: 'a', more: { n: '1' } },
		});
	},
);

it.each([{ choice: ['list'] }, { choice: [] }, {}])(
	'an item is no entry with %j, although it has what would make one',
	(choice) => {
		const input = read({ ...choice, id: 'a', list: 'b', ...added });
		expect(input).toEqual({ query: {}, body: { text: 'x', list: ['b'] } });
	},
);

it('nothing chosen and nothing filled in names all that can be chosen', () => {
	expect(read({ id: 'a' })).toMatchObject({
		field: 'Label of list or From Input Items',
		message: 'is empty',
	});
});

it('an item without the value that an entry needs is refused', () => {
	const problem = read({ choice: ['items'], id: '' }, { choice: ['items'], id: '={{ $json.x }}' });
	expect(problem).toBeInstanceOf(Problem);
	expect(problem).toMatchObject({ field: 'Label of id' });
});

it('an entry with a variable whose expression gives nothing is refused', () => {
	const stored = { choice: ['items'], id: 'a', more: '={{ $json.x }}' };
	expect(read({ ...stored, more: undefined }, stored)).toMatchObject({ field: 'Label of more' });
	expect(read({ ...stored, more: { n: '' } }, stored)).toMatchObject({ field: 'Label of more' });
});

it('entries and what is listed can not be chosen together', () => {
	expect(read({ choice: ['items', 'list'], id: 'a', list: 'b' })).toMatchObject({
		field: 'Label of list and From Input Items',
		message: "can't be chosen together",
	});
});

it('a body as JSON has no entry', () => {
	const jsonBody = { list: ['b'] };
	const parameters = { specifyBody: 'json', jsonBody, choice: ['items'], id: 'a' };
	expect(read(parameters)).toEqual({ query: {}, body: jsonBody });
});
