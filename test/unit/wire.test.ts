import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Operation } from '../../nodes/Jing/engine/definition';
import type { Input } from '../../nodes/Jing/engine/input/input';
import { readInput } from '../../nodes/Jing/engine/input/readInput';
import { outcomesOf } from '../../nodes/Jing/engine/outcome/outcome';
import { planCalls } from '../../nodes/Jing/engine/request';
import { catalog } from '../../nodes/Jing/operations';
import { asTexts } from '../../nodes/Jing/transport/placement';
import known from '../../tools/contract/known.json';
import type { Known } from '../../tools/contract/known';
import { ownCalls } from '../../tools/contract/ownCalls';
import { sentPath } from '../../tools/contract/shapes';
import type { WireFixture } from '../../tools/contract/write/fixtures';
import { isAmong, namesOfOwn, namesOfTheirs } from '../../tools/contract/write/names';
import { surroundings } from './support/records';

const folder = join(__dirname, '../fixtures/wire');
const fixtures = readdirSync(folder)
	.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as WireFixture)
	.map((fixture) => [fixture.key, fixture] as const);
const own = new Map(ownCalls().map((call) => [call.key, call]));
const documented = [...own.values()].filter(({ evidence }) => evidence === 'documented');

/** Names of a call that its documentation has otherwise, which is known: ours, as sent, and theirs. */
function accepted(key: string): string[] {
	const names = new Map(Object.entries(own.get(key)!.endpoint.rename ?? {}));
	return (known as Known).fields
		.filter((each) => each.key === key)
		.flatMap(({ field = '', kind, theirs = '' }) => [
			field,
			sentPath(field, names),
			...(kind.startsWith('doubtful') ? theirs.split(', ') : []),
		])
		.filter((name) => name !== '');
}

/** Names of one side that the other lacks. */
const lacking = (key: string, names: string[], others: string[]) =>
	names.filter((name) => !isAmong(name, [...others, ...accepted(key)]));

/** Every key of an example, as dotted path. */
function keysIn(value: unknown, above: string[] = []): string[] {
	if (Array.isArray(value)) return value.flatMap((part) => keysIn(part, above));
	if (typeof value !== 'object' || value === null) return [above.join('.')];
	return Object.entries(value).flatMap(([key, part]) => keysIn(part, [...above, key]));
}

const valueAt = (data: unknown, path: string) =>
	path.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown>)?.[key], data);

describe('the documented calls', () => {
	it('are those with a wire fixture', () => {
		const keys = fixtures.map(([key]) => key);
		expect(documented.map(({ key }) => key).sort()).toEqual(keys.sort());
	});

	it.each(fixtures)(
		'%s is at the address and on the page that the documentation prints',
		(key, fixture) => {
			const { page, endpoint } = own.get(key)!;
			const { method, path } = fixture.request;
			expect({ page: page && `api-${page}`, method, path }).toEqual({
				// A document without pages leaves the page that was known.
				page: fixture.page ?? (page && `api-${page}`),
				...{ method: endpoint.method, path: endpoint.path },
			});
		},
	);

	it.each(fixtures)(
		'%s sends the names that the documentation prints, and no others',
		(key, fixture) => {
			const ours = namesOfOwn(own.get(key)!);
			const names = namesOfTheirs(fixture.request.names, own.get(key)!.batch?.into);
			expect({
				query: lacking(key, ours.query, names.query),
				body: lacking(key, ours.body, names.body),
			}).toEqual({ query: [], body: [] });
			expect({
				query: lacking(key, names.query, ours.query),
				body: lacking(key, names.body, ours.body),
			}).toEqual({ query: [], body: [] });
		},
	);

	const withExample = fixtures.filter(([, { request }]) => request.body !== undefined);
	it('have examples in their own words', () => {
		for (const [key, { request }] of withExample) {
			const keys = keysIn(request.body).filter((name) => name !== '');
			const others = keys.filter((name) => !isAmong(name, request.names.body));
			expect([key, others]).toEqual([key, []]);
		}
	});
});

it('the documented lists have their rows where the documentation prints them', () => {
	const lists = fixtures.filter(
		([key, { response }]) => own.get(key)!.isPaged && response !== undefined,
	);
	const withoutRows = lists.filter(([key, { response }]) => {
		const { rows = '' } = own.get(key)!.endpoint;
		return !Array.isArray(valueAt((response as { data: unknown }).data, rows));
	});
	expect(withoutRows.map(([key]) => key)).toEqual([]);
});

describe('the requests that the documentation prints', () => {
	const typed = fixtures.flatMap(([key, { parameters, request, response }]) => {
		const operation = catalog.operations.get(key)?.operation;
		return parameters && operation ? [{ key, parameters, request, response, operation }] : [];
	});

	it('are what their parameters give', () => {
		for (const { parameters, request, operation } of typed) {
			const [planned, ...more] = planned50(operation, parameters);
			const { method, path, query = {}, body } = request;
			expect(planned!.request).toMatchObject({ endpoint: { method, path } });
			expect(asTexts(planned!.request.query ?? {})).toEqual(query);
			expect(planned!.request.body).toEqual(body);
			expect(more).toEqual([]);
		}
	});

	const answered = typed.filter(
		({ operation, response }) => operation.batch !== undefined && response !== undefined,
	);
	it('have answers that are understood', () => {
		for (const { key, operation, request, response } of answered) {
			const bodies = [request.body].flat() as Array<Record<string, unknown>>;
			const elements = bodies.map((body) => ({ item: 0, body }));
			const { data } = response as { data: { success: object[] } };
			const outcomes = outcomesOf(operation, elements, { ok: true, data }, { key, title: key });
			expect(outcomes).toEqual(data.success.map((json) => [{ json }]));
		}
	});
});

function planned50(operation: Operation, parameters: Record<string, unknown>) {
	const input = readInput(operation, parameters, surroundings) as Input;
	return planCalls(operation, operation, [{ item: 0, input }], 50);
}
