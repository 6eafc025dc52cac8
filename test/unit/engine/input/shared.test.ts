import type { Field, Operation } from '../../../../nodes/Jing/engine/definition';
import { readInput } from '../../../../nodes/Jing/engine/input/readInput';
import { Problem } from '../../../../nodes/Jing/engine/problem';
import { catalog } from '../../../../nodes/Jing/operations';
import { gives, nothings, resolved, stored } from '../../support/expressions';
import { fieldOf, mapOf, operationOf, rowsOf, surroundings } from '../../support/records';

const narrowing = (name: string, more: Partial<Field> = {}) =>
	fieldOf(name, { narrows: true, ...more });
const filter = narrowing('filter');
const list = operationOf({
	effect: 'read',
	paging: true,
	body: [filter, fieldOf('harmless', { narrows: false })],
});
const send = operationOf({
	effect: 'send',
	body: [narrowing('at', { type: 'dateTime' }), narrowing('to', { wire: 'list', required: true })],
});

const read = (operation: Operation, parameters: object, ignoresEmptyFilters = false) =>
	readInput(operation, resolved(parameters) as Record<string, unknown>, {
		...surroundings,
		stored: stored(parameters) as Record<string, unknown>,
		ignoresEmptyFilters,
	});
const added = (additionalFields: unknown) => ({ additionalFields });

describe.each(nothings)('%j by an expression', (nothing) => {
	it('is an error of a filter, which says how to list all', () => {
		expect(read(list, added({ filter: gives(nothing) }))).toEqual(
			new Problem(
				'Label of filter',
				'is empty: its expression returned nothing; does the column exist under that name?',
				'Remove the filter to list all, or set Empty Filters to Ignore under Options.',
			),
		);
	});

	it('is not set where that is harmless, or where empty filters are ignored', () => {
		expect(read(list, added({ harmless: gives(nothing) }))).toMatchObject({ body: {} });
		expect(read(list, added({ filter: gives(nothing) }), true)).toMatchObject({ body: {} });
	});

	it('is an error of what narrows a send, though empty filters are ignored', () => {
		for (const isIgnored of [true, false]) {
			const problem = read(send, { to: 'a', ...added({ at: gives(nothing) }) }, isIgnored);
			expect(problem).toMatchObject({
				field: 'Label of at',
				advice: expect.stringContaining('Remove the field to send without it.') as string,
			});
			expect(read(send, { to: gives(nothing) }, isIgnored)).toMatchObject({ field: 'Label of to' });
		}
	});

	it('is an error where it stands for all filters', () => {
		expect(read(list, added(gives(nothing)))).toMatchObject({ field: 'Filters' });
		expect(read(list, added(gives({ unknown: 'x' })))).toMatchObject({ field: 'Filters' });
		expect(read(list, added(gives(nothing)), true)).toMatchObject({ body: {} });
	});

	it('is an error inside of an object for all filters', () => {
		const problem = read(list, added(gives({ harmless: 'x', filter: nothing })));
		expect(problem).toMatchObject({ field: 'Label of filter' });
	});

	it('is an error of rows that narrow, as a whole and as their list', () => {
		const rows = rowsOf('people', [fieldOf('name')], { narrows: true });
		const operation = operationOf({ effect: 'send', body: [rows] });
		for (const people of [gives(nothing), { values: gives(nothing) }]) {
			expect(read(operation, added({ people }))).toMatchObject({ field: 'Label of people' });
		}
	});

	it('is an error of a part of a row that narrows', () => {
		const part = narrowing('only');
		const rows = rowsOf('people', [fieldOf('name'), part]);
		const operation = operationOf({ effect: 'send', body: [rows] });
		const people = { values: [{ name: 'a', only: gives(nothing) }] };
		expect(read(operation, added({ people }))).toMatchObject({
			field: 'Label of people: Label of only',
		});
	});

	it('is an error of a row of values that narrow', () => {
		const values = mapOf('query', { narrows: true });
		const query = { values: [{ key: 'id', value: gives(nothing) }] };
		expect(read(operationOf({ query: [values] }), { query })).toMatchObject({
			field: 'Label of query: Label of value',
			message:
				'for "id" is empty: its expression returned nothing; does the column exist under that name?',
		});
	});

	it('does not empty a field that the user added', () => {
		const body = [fieldOf('notes'), fieldOf('tags', { wire: 'list' })];
		const parameters = added({ notes: gives(nothing), tags: gives(nothing) });
		expect(read(operationOf({ body }), parameters)).toMatchObject({ body: {} });
		expect(read(operationOf({ body }), parameters)).not.toHaveProperty('body.notes');
		expect(read(operationOf({ body }), parameters)).not.toHaveProperty('body.tags');
	});

	it('is no body of a call that the user describes', () => {
		const { operation } = catalog.operations.get('apiRequest.send')!;
		const call = { method: 'POST', path: '/v1/a', effect: 'read', jsonBody: gives(nothing) };
		expect(read(operation, call)).toMatchObject({ field: 'JSON Body' });
	});
});

it('takes a list without elements for nothing', () => {
	const operation = operationOf({ effect: 'read', body: [narrowing('ids', { wire: 'list' })] });
	for (const ids of [' , ', '[]', '[""]', [''], ['\u200B']]) {
		expect(read(operation, added({ ids: gives(ids) }))).toMatchObject({ field: 'Label of ids' });
	}
});

it('leaves alone what the user left empty', () => {
	expect(read(list, added({ filter: '' }))).toMatchObject({ body: { filter: '' } });
	expect(read(list, added({}))).toMatchObject({ body: {} });
	expect(read(list, {})).toMatchObject({ body: {} });
	expect(read(send, { to: 'a', ...added({ at: '' }) })).toMatchObject({ body: { to: ['a'] } });
});

it('leaves alone what an expression for all filters does not speak of', () => {
	expect(read(list, added(gives({ harmless: 'x' })))).toMatchObject({ body: { harmless: 'x' } });
});

it('leaves a body in JSON alone', () => {
	const parameters = { specifyBody: 'json', jsonBody: gives({ filter: '' }), ...added({}) };
	expect(read(list, parameters)).toMatchObject({ body: { filter: '' } });
});

it.each([
	['an update', 'update', 'Remove the field to leave it out.'],
	['a send', 'send', 'Remove the field to send without it.'],
] as const)('says what to do with %s', (_what, effect, advice) => {
	const problem = read(operationOf({ effect, body: [filter] }), added({ filter: gives('') }));
	expect(problem).toMatchObject({ advice });
});

it('reads the input mode in any spelling, and rejects another word', () => {
	const given = (specifyBody: unknown) => read(list, { specifyBody, jsonBody: '{"a":1}' });
	expect(given(' JSON ')).toMatchObject({ body: { a: 1 } });
	expect(given('Fields')).toMatchObject({ body: {} });
	expect(given('yaml')).toMatchObject({ field: 'Input Mode' });
});
