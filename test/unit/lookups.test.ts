import type { Field, Lookup, Operation } from '../../nodes/Jing/engine/definition';
import { columnLookups, lookups } from '../../nodes/Jing/fields/lookups';
import { catalog } from '../../nodes/Jing/operations';
import { scenario } from '../support/samples';

/** A field and those in its rows. */
const withParts = (field: Field): Field[] => [
	field,
	...(field.options ?? []).flatMap((option) =>
		'values' in option ? (option.values as Field[]).flatMap(withParts) : [],
	),
];

const fieldsOf = ({ body = [], query = [] }: Operation) => [...body, ...query].flatMap(withParts);

const operations = [...catalog.operations].map(([key, { operation }]) => ({
	key,
	fields: fieldsOf(operation),
}));

const named = [
	...lookups.map((lookup): [string, Lookup] => [lookup.method, lookup]),
	...columnLookups.map((lookup): [string, Lookup] => [`${lookup.method} as columns`, lookup]),
];

it('lets at least 50 operations choose by name', () => {
	const choosing = operations.filter(({ fields }) => fields.some(({ lookup }) => lookup));
	expect(choosing.length).toBeGreaterThanOrEqual(50);
});

it('registers every look-up of the records, and none that no record has', () => {
	const used = operations.flatMap(({ fields }) => fields.flatMap(({ lookup }) => lookup ?? []));
	expect(new Set(lookups.map(({ method }) => method)).size).toBe(lookups.length);
	for (const lookup of used) expect([...lookups, ...columnLookups]).toContainEqual(lookup);
	const names = new Set(used.map(({ method }) => method));
	expect(lookups.filter(({ method }) => !names.has(method))).toEqual([]);
});

it('leaves no locator or loader without a look-up', () => {
	const needing = operations.flatMap(({ fields }) =>
		fields.filter(({ type }) => type === 'resourceLocator' || type === 'resourceMapper'),
	);
	expect(needing.filter(({ lookup }) => !lookup)).toEqual([]);
});

describe.each(named)('%s', (_method, { operation, value, label, args = {}, rows }) => {
	const entry = catalog.calls.get(operation);

	it('asks a read', () => {
		expect(entry?.operation.effect).toBe('read');
	});

	it('fills in what that read has, and all that it demands', () => {
		const fields = fieldsOf(entry!.operation);
		const names = fields.map(({ name }) => name);
		expect(Object.keys(args).filter((key) => !names.includes(key))).toEqual([]);
		const demanded = fields.filter(({ required }) => required).map(({ name }) => name);
		expect(demanded.filter((name) => !(name in args))).toEqual([]);
	});

	it('reads keys that the sample of its answer has', () => {
		const { answer } = scenario.find(({ key }) => key === operation)!;
		const { list } = answer as { list: Array<Record<string, object[]>> };
		const inner = rows?.split('.').at(-1);
		const row = inner === undefined ? list[0] : list.flatMap((outer) => outer[inner] ?? [])[0];
		if (inner === 'options') expect([value, label]).toEqual(['value', 'label']);
		else expect(Object.keys(row!)).toEqual(expect.arrayContaining([value, label]));
	});
});

it.each(operations.map(({ key, fields }) => [key, fields] as const))(
	'%s asks for no other field that its look-ups need',
	(_key, fields) => {
		const names = fields.map(({ name }) => name);
		const needed = fields.flatMap(({ lookup }) =>
			Object.values(lookup?.args ?? {}).filter((given) => given.startsWith('=')),
		);
		const optional = ['wechat_app_id'];
		const missing = needed.map((given) => given.slice(1)).filter((name) => !names.includes(name));
		expect(missing.filter((name) => !optional.includes(name))).toEqual([]);
	},
);
