import { readInput } from '../../../../nodes/Jing/engine/input/readInput';
import type { Input } from '../../../../nodes/Jing/engine/input/input';
import { planCalls } from '../../../../nodes/Jing/engine/request';
import { catalog } from '../../../../nodes/Jing/operations';
import { type Overrides, readOverrides } from '../../../../nodes/Jing/transport/overrides';
import { compare } from '../../../../tools/contract/drift/compare';
import { corrections } from '../../../../tools/contract/drift/drift';
import { overridesJson } from '../../../../tools/contract/drift/overrides';
import { match } from '../../../../tools/contract/match';
import type { Matching } from '../../../../tools/contract/model';
import { readOpenApi } from '../../../../tools/contract/read/openApi';
import { asSent } from '../../../../tools/contract/shapes';
import { assumedCalls } from '../../../support/contract/assumedCalls';
import { otherHeaders } from '../../../support/contract/headers';
import { documentOf, operationOf, type Schema } from '../../../support/contractDocument';
import { scenario } from '../../../support/samples';
import { surroundings } from '../../support/records';

const own = assumedCalls();
const endpoints = new Map(own.map(({ key, endpoint }) => [key, endpoint]));

/** Another word for each key that the tool can know again: page -> pageNum, start_time -> startTime. */
const otherName = (name: string) =>
	new Map([
		['page', 'pageNum'],
		['page_size', 'perPage'],
		['type', 'identity_type'],
		['value', 'identity_value'],
	]).get(name) ?? name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

function renamed(schema: Schema | undefined): Schema | undefined {
	if (!schema) return undefined;
	const { properties, required, items } = schema;
	return {
		...schema,
		...(items ? { items: renamed(items)! } : {}),
		...(required ? { required: required.map(otherName) } : {}),
		...(properties
			? {
					properties: Object.fromEntries(
						Object.entries(properties).map(([name, inner]) => [otherName(name), renamed(inner)!]),
					),
				}
			: {}),
	};
}

/** Every path moves, every key has another name, every list of a batch stands under a key. */
function otherOperations() {
	return own.map((call) => {
		const operation = operationOf(call);
		const body = renamed(operation.body);
		const query = operation.parameters.map((each) => ({ ...each, name: otherName(each.name) }));
		const beside = Object.fromEntries(query.map(({ name, schema }) => [name, schema]));
		const list: Schema = { type: 'object', properties: { entries: body!, ...beside } };
		return {
			...operation,
			path: `/open${operation.path}`,
			parameters: call.batch ? [] : query,
			body: call.batch ? list : body,
		};
	});
}

/** What we send with the overrides, as keys that the document describes. */
function unknownKeys(value: unknown, schema: Schema | undefined): string[] {
	if (Array.isArray(value)) return value.flatMap((part) => unknownKeys(part, schema?.items));
	if (typeof value !== 'object' || value === null || !schema?.properties) return [];
	return Object.entries(value).flatMap(([key, part]) =>
		Object.hasOwn(schema.properties!, key)
			? unknownKeys(part, schema.properties![key]).map((inner) => `${key}.${inner}`)
			: [key],
	);
}

describe('the printed overrides', () => {
	const operations = new Map(
		otherOperations().map((operation, index) => [own[index]!.key, operation]),
	);
	let matching: Matching;
	let json: string;

	beforeAll(async () => {
		const text = JSON.stringify(documentOf([...operations.values()]));
		const { calls } = await readOpenApi(text, { source: 'other.json', isPage: true });
		for (const call of calls) call.headers = ['Content-Type', ...Object.values(otherHeaders)];
		matching = match(own, calls);
		json = overridesJson(matching);
	});

	const accepted = () =>
		readOverrides(json, 'https://jing.example', catalog.overridable) as Overrides;

	it('are accepted by the credential as they are', () => {
		const overrides = accepted();
		expect(overrides).not.toHaveProperty('kind');
		expect(overrides.headers).toEqual(otherHeaders);
		expect([...overrides.calls.keys()]).toEqual(own.map(({ key }) => key));
	});

	it('stand one call to a line, in the order of our records', () => {
		const lines = json.trimEnd().split('\n');
		expect(lines).toHaveLength(own.length + 3);
		expect(lines[1]).toBe(`"headers": ${JSON.stringify(otherHeaders)},`);
		expect(json.length).toBeLessThan(200_000);
		expect(overridesJson(matching)).toBe(json);
	});

	it('leave no difference once the records say the same', () => {
		const corrected = corrections(matching);
		const drifts = matching.matches.flatMap((each) => {
			const call = each.own;
			const endpoint = { ...call.endpoint, ...corrected.get(call.key) };
			const query = asSent(call.query, endpoint);
			const body = call.body && asSent(call.body, endpoint);
			const batch = call.batch && { ...call.batch, into: endpoint.into };
			return compare({ ...each, own: { ...call, endpoint, query, body, batch } }).drifts;
		});
		expect(drifts).toEqual([]);
	});

	it.each(scenario.map((sample) => [sample.key, sample] as const))(
		'make %s send what the document describes',
		(key, { parameters }) => {
			const { operation } = catalog.operations.get(key)!;
			const endpoint = { ...endpoints.get(key)!, ...accepted().calls.get(key)! };
			const input = readInput(operation, parameters, surroundings) as Input;
			const [{ request } = { request: undefined }] = planCalls(
				operation,
				endpoint,
				[{ item: 0, input }],
				50,
			);
			const other = operations.get(key)!;
			expect(request!.endpoint.path).toBe(other.path);
			expect(unknownKeys(request!.body, other.body)).toEqual([]);
			const names = other.parameters.map(({ name }) => name);
			expect(Object.keys(request!.query ?? {}).filter((name) => !names.includes(name))).toEqual([]);
		},
	);
});

it('where nothing differs, there is nothing to override', () => {
	const nothing = { matches: [], newCalls: [], missing: [], doubtful: [] };
	expect(overridesJson(nothing)).toBe('{}\n');
});
