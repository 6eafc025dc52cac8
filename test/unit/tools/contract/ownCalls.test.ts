import type { Operation } from '../../../../nodes/Jing/engine/definition';
import { Problem } from '../../../../nodes/Jing/engine/problem';
import { BinaryReference } from '../../../../nodes/Jing/engine/input/binary';
import { readInput } from '../../../../nodes/Jing/engine/input/readInput';
import { planCalls } from '../../../../nodes/Jing/engine/request';
import type { Shape } from '../../../../tools/contract/model';
import { ownCalls } from '../../../../tools/contract/ownCalls';
import { elementOf, leavesOf, sentPath } from '../../../../tools/contract/shapes';
import routes from '../../../../sandbox/routes.json';
import { endpointOf } from '../../../support/addresses';
import { recordOf, type Sample, samplesOf } from '../../../support/samples';
import { catalog, sections } from '../../../../nodes/Jing/operations';
import { surroundings } from '../../support/records';

const own = new Map(ownCalls().map((call) => [call.key, call]));
const samples = sections
	.filter(({ isAddition }) => !isAddition)
	.flatMap(({ value }) => samplesOf(value))
	.filter(({ key }) => catalog.calls.has(key));

type Sent = Array<[path: string, value: unknown]>;

/** Every key of a value with its value; elements of lists are not counted in the path. */
function keysIn(value: unknown, above = ''): Sent {
	if (Array.isArray(value)) return value.flatMap((part) => keysIn(part, above));
	if (typeof value !== 'object' || value === null) return [];
	if (value instanceof BinaryReference) return [];
	return Object.entries(value).flatMap(([key, part]) => {
		const path = above === '' ? key : `${above}.${key}`;
		return [[path, part] as [string, unknown], ...keysIn(part, path)];
	});
}

const kindOf = (value: unknown): Shape['type'] => {
	if (Array.isArray(value)) return 'list';
	if (typeof value === 'string' || value instanceof BinaryReference) return 'text';
	return typeof value === 'object' ? 'object' : (typeof value as 'number' | 'boolean');
};

/** Whether the key stands inside an object of which nothing is said, such as the tenant's fields. */
const isFree = (shape: Shape, path: string): boolean => {
	const [first = '', ...rest] = path.split('.');
	const inner = elementOf(shape).keys?.get(first);
	if (!inner) return false;
	if (elementOf(inner).keys === undefined) return rest.length > 0;
	return rest.length > 0 && isFree(inner, rest.join('.'));
};

function unsaid(sent: Sent, shape: Shape): string[] {
	const known = new Map(leavesOf(shape).map(({ path, shape: inner }) => [path, inner.type]));
	return sent
		.filter(([path]) => !isFree(shape, path))
		.filter(([path, value]) => known.get(path) !== kindOf(value))
		.map(([path, value]) => `${path}: ${known.get(path) ?? 'unsaid'}, sent as ${kindOf(value)}`);
}

const sentBy = (operation: Operation, parameters: Record<string, unknown>) => {
	const input = readInput(operation, parameters, surroundings);
	if (input instanceof Problem) throw new Error(input.message);
	return planCalls(operation, operation, [{ item: 0, input }], 50)[0]!.request;
};

/** Keys as the record's shapes have them: beside a list that has a key of its own stand those of the call. */
function sentKeys({ key, parameters, ...sample }: Sample): {
	query: Sent;
	body: Sent;
	list: unknown;
} {
	const { query, body } = sentBy(recordOf({ key, parameters, ...sample }), parameters);
	const into = own.get(key)!.batch?.into;
	if (into === undefined) return { query: keysIn(query), body: keysIn(body), list: body };
	const { [into]: list, ...beside } = body as Record<string, unknown>;
	return { query: keysIn(beside), body: keysIn(list), list };
}

/** The path of a key of ours as a call sends it. */
const wirePath = (key: string, path: string) =>
	sentPath(path, new Map(Object.entries(own.get(key)!.endpoint.rename ?? {})));

const pagesOf = (key: string) => ['page', 'page_size'].map((name) => wirePath(key, name));

describe('our own calls', () => {
	it('are those that the sandbox answers, at the same addresses', () => {
		const addresses = [...own].map(
			([
				key,
				{
					endpoint: { method, path },
				},
			]) => ({
				key,
				method,
				path,
			}),
		);
		const byKey = (list: Array<{ key: string }>) =>
			list.toSorted((a, b) => a.key.localeCompare(b.key));
		const plain = routes.map(({ key, method, path }) => ({ key, method, path }));
		expect(byKey(addresses)).toEqual(byKey(plain));
	});

	it.each(samples.map((sample) => [sample.name, sample] as const))(
		'%s sends no key of which they say nothing, or another type',
		(_, sample) => {
			const { query, body = {} } = own.get(sample.key)!;
			const sent = sentKeys(sample);
			expect(unsaid(sent.query, query)).toEqual([]);
			expect(unsaid(sent.body, body as Shape)).toEqual([]);
			expect(Array.isArray(sent.list)).toBe(own.get(sample.key)!.batch !== undefined);
		},
	);

	it.each(samples.map((sample) => [sample.name, sample] as const))(
		'%s sends every key that they say is always sent',
		(_, sample) => {
			const { query, body, isPaged } = own.get(sample.key)!;
			const request = sentKeys(sample);
			const always = (shape?: Shape) =>
				[...(shape?.keys ?? [])].filter(([, { required }]) => required).map(([key]) => key);
			const pages = isPaged ? pagesOf(sample.key) : [];
			const sent = new Set([...request.query, ...request.body].map(([key]) => key));
			const missing = [...always(query), ...always(body)].filter((key) => !sent.has(key));
			expect(missing.sort()).toEqual(pages.sort());
		},
	);

	it('every key of theirs is sent by a sample', () => {
		const sent = new Map<string, Set<string>>();
		for (const sample of samples) {
			const request = sentKeys(sample);
			const keys = sent.get(sample.key) ?? new Set();
			for (const [key] of [...request.query, ...request.body]) keys.add(key);
			sent.set(sample.key, keys);
		}
		const never = samples.flatMap(({ key }) => {
			const { query, body } = own.get(key)!;
			return [query, body]
				.flatMap((shape) => (shape ? leavesOf(shape) : []))
				.filter(({ path }) => !sent.get(key)!.has(path) && !pagesOf(key).includes(path))
				.map(({ path }) => `${key}: ${path}`);
		});
		// The samples of email.update name their receivers by identity.
		expect([...new Set(never)]).toEqual([
			`email.update: ${wirePath('email.update', 'receivers.omni_user_uuid')}`,
		]);
	});

	it('say how lists and batches travel', () => {
		const { endpoint, isPaged, body } = own.get('user.getAll')!;
		const { rows = 'list', total = 'total', pageFrom = 1 } = endpointOf('user.getAll');
		expect(endpoint).toMatchObject({ rows, total, pageFrom });
		const [page] = pagesOf('user.getAll');
		expect([isPaged, body!.keys!.get(page!)!.type]).toEqual([true, 'number']);
		const { query, body: sent = query } = own.get('templateMessage.getAll')!;
		expect(sent.keys!.has(pagesOf('templateMessage.getAll')[1]!)).toBe(true);
		const { docs, batch } = catalog.operations.get('user.create')!.operation;
		const { page: number = '', batch: sentBatch } = own.get('user.create')!;
		expect(number).toMatch(/^\d+$/);
		expect(`api-${number}`).toBe(docs.page);
		expect(sentBatch).toEqual({ size: batch!.size, ...(batch!.into && { into: batch!.into }) });
	});
});
