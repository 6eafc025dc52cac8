import type { INodeProperties } from 'n8n-workflow';
import type { Field, Operation } from '../../nodes/Jing/engine/definition';
import { readInput } from '../../nodes/Jing/engine/input/readInput';
import { Problem } from '../../nodes/Jing/engine/problem';
import { isRepeatable } from '../../nodes/Jing/engine/rules';
import { readTopLevel } from '../../nodes/Jing/engine/input/values';
import { catalog, sections } from '../../nodes/Jing/operations';
import { tokenEndpoints } from '../../nodes/Jing/transport/endpoints';
import contents from '../fixtures/contents.json';
import { surroundings } from './support/records';

const vendorSections = sections.filter(({ isAddition }) => !isAddition);
const records = [...catalog.calls].map(([key, { operation }]): [string, Operation] => [
	key,
	operation,
]);
const subscriptionCalls = Object.fromEntries(
	Object.entries(catalog.subscriptions).map(([call, endpoint]) => [`webhook.${call}`, endpoint]),
);
const batches = records.filter(([, { batch }]) => batch !== undefined);
const fieldsOf = ({ body = [], query = [] }: Operation): Field[] => [...body, ...query];
const repeated = (texts: string[]) => texts.filter((text, index) => texts.indexOf(text) !== index);

describe('the table of contents', () => {
	const present = contents.sections.filter(({ resource }) =>
		vendorSections.some(({ value }) => value === resource),
	);

	it('has the sections in this order, with these names and titles', () => {
		expect(
			vendorSections.map(({ value, name, title }) => ({ resource: value, name, title })),
		).toEqual(present.map(({ resource, name, title }) => ({ resource, name, title })));
	});

	it.each(present.map((section) => [section.resource, section] as const))(
		'has the calls of %s, in any order',
		(resource, { operations }) => {
			const section = sections.find(({ value }) => value === resource)!;
			const values = section.operations
				.map(({ value }) => value)
				.filter((value) => catalog.calls.has(`${resource}.${value}`));
			expect(values.sort()).toEqual(operations.map(({ operation }) => operation).sort());
		},
	);

	const rows = present.flatMap(({ operations }) => operations);
	it.each(rows.map((row) => [`${row.resource}.${row.operation}`, row] as const))(
		'describes %s as the record does',
		(key, { name, title, method, path, wire, effect, batch, paginated }) => {
			const { operation } = catalog.operations.get(key)!;
			expect({
				name: operation.name,
				title: operation.docs.title,
				method: operation.method,
				path: operation.path,
				wire: operation.docs.wire,
				effect: operation.effect,
				batch: operation.batch !== undefined,
				paginated: operation.paging === true,
			}).toEqual({ name, title, method, path, wire, effect, batch, paginated });
		},
	);

	it('has the calls of the credential and of the trigger', () => {
		const calls = Object.entries({ ...tokenEndpoints, ...subscriptionCalls });
		expect(
			calls.map(([key, { method, path, docs }]) => ({ key, method, path, wire: docs.wire })),
		).toEqual(contents.calls);
	});

	const notices = rows.filter((row) => 'reachesPeople' in row && row.reachesPeople);
	it.each(notices.map(({ resource, operation }) => `${resource}.${operation}`))(
		'%s can reach people, so it is not repeated on an unclear outcome',
		(key) => {
			expect(isRepeatable(catalog.operations.get(key)!.operation)).toBe(false);
		},
	);
});

describe('the catalog', () => {
	it('has no two operations with the same method and path', () => {
		const endpoints = records.map(([, { method, path }]) => `${method} ${path}`);
		expect(repeated(endpoints)).toEqual([]);
	});

	it.each(['user.constructor', 'constructor', '__proto__', 'toString'])('finds no %s', (key) => {
		expect(catalog.operations.get(key)).toBeUndefined();
	});

	const checks = records.flatMap(([key, { checkWith }]) => (checkWith ? [[key, checkWith]] : []));
	it.each(checks)('tells what became of %s with the read %s', (_key, checkWith) => {
		expect(catalog.operations.get(checkWith!)?.operation.effect).toBe('read');
	});
});

describe.each(records)('the record of %s', (_key, operation) => {
	const fields = fieldsOf(operation);
	const names = fields.map(({ name }) => name);

	it('has no two fields with one name or one label', () => {
		expect(repeated(names)).toEqual([]);
		expect(repeated(fields.map(({ displayName }) => displayName))).toEqual([]);
	});

	it('names only its own fields in groups of alternatives and changes', () => {
		const { oneOf = [], anyOf = [], atMostOneOf = [], changes = [], fromItems } = operation;
		const alternatives = [...oneOf, ...anyOf, ...atMostOneOf].map((choice) => choice.fields);
		const named = [...alternatives, changes].flat();
		const own = [...names, ...(fromItems ? [fromItems.name] : [])];
		expect(named.filter((name) => !own.includes(name))).toEqual([]);
	});

	it('offers at least two fields in each group of alternatives', () => {
		const { oneOf = [], anyOf = [], atMostOneOf = [] } = operation;
		const groups = [...oneOf, ...anyOf, ...atMostOneOf];
		expect(groups.filter((choice) => new Set(choice.fields).size < 2)).toEqual([]);
	});

	it('shows fields only for values that the field or choice they depend on can have', () => {
		const { oneOf = [], anyOf = [], atMostOneOf = [] } = operation;
		const choices = [...oneOf, ...anyOf, ...atMostOneOf].map((choice) => ({
			...choice,
			type: 'options' as const,
			default: '',
			options: choice.fields.map((value) => ({ name: value, value })),
		}));
		expect(impossibleConditions([...fields, ...choices])).toEqual([]);
	});

	it('has defaults that are among the options', () => {
		expect(fields.flatMap(strangeDefaults)).toEqual([]);
	});

	it('has only controls that the engine can read', () => {
		expect(fields.flatMap(unreadable)).toEqual([]);
	});

	it('says where the rows of a list or batch stand', () => {
		const isMany = operation.paging === true || operation.batch !== undefined;
		expect(isMany && operation.output === undefined).toBe(false);
	});
});

it.each(batches)('%s can lead the entries of the answer back by its fields', (_key, operation) => {
	const names = (operation.body ?? []).flatMap(({ name, identifies }) =>
		identifies ? [identifies.as, ...Object.values(identifies.keys)] : [name],
	);
	const { match, size } = operation.batch!;
	// JING answers with `identity` or `identities`, whichever was sent.
	const isAlias = (key: string) =>
		key.startsWith('identit') && names.some((name) => name.startsWith('identit'));
	expect(match.filter((key) => !names.includes(key) && !isAlias(key))).toEqual([]);
	expect(match.length).toBeGreaterThan(0);
	expect(size).toBeGreaterThan(1);
});

it.each(records)('%s refuses empty input exactly where it demands something', (_key, operation) => {
	const input = readInput(operation, {}, surroundings);
	const isDemanding = fieldsOf(operation).some(({ required, showWhen }) => required && !showWhen);
	const { oneOf = [], anyOf = [], changes = [] } = operation;
	const isRefused = isDemanding || [...oneOf, ...anyOf, ...changes].length > 0;
	expect(input instanceof Problem).toBe(isRefused);
});

/** The controls inside one: the parts of its rows. */
function partsOf({ options = [] }: INodeProperties): INodeProperties[] {
	return options.flatMap((option) => ('values' in option ? option.values : []));
}

function choicesOf({ options = [] }: INodeProperties): unknown[] {
	return options.flatMap((option) => ('value' in option ? [option.value] : []));
}

function strangeDefaults(field: INodeProperties): string[] {
	const choices = choicesOf(field);
	const held = [field.default].flat();
	const isStrange = choices.length > 0 && held.some((value) => !choices.includes(value));
	return [...(isStrange ? [field.name] : []), ...partsOf(field).flatMap(strangeDefaults)];
}

/** Fields, also inside of rows, that are refused whatever they hold. */
function unreadable(field: Field): string[] {
	const read = readTopLevel(field, 'x', { zone: 'UTC' });
	const isUnknown = read instanceof Problem && read.message.includes('unknown type');
	return [...(isUnknown ? [field.name] : []), ...(partsOf(field) as Field[]).flatMap(unreadable)];
}

function impossibleConditions(beside: Field[]): string[] {
	const here = beside.flatMap(({ name, showWhen = {} }) =>
		Object.entries(showWhen).flatMap(([other, values]) => {
			const field = beside.find((each) => each.name === other);
			const choices =
				field?.type === 'boolean' ? ['true', 'false'] : choicesOf(field ?? beside[0]!);
			return field && values.every((value) => choices.includes(value)) ? [] : [name];
		}),
	);
	return [...here, ...beside.flatMap((field) => impossibleConditions(partsOf(field) as Field[]))];
}

const sharing = records.filter(([, { fromItems }]) => fromItems !== undefined);

it.each(sharing)(
	'%s reads the same of an input item as of an entry of its list',
	(_key, operation) => {
		const { fromItems, body, anyOf = [] } = operation;
		const list = body!.find(({ name }) => name === fromItems!.into)!;
		expect(list.options).toEqual([expect.objectContaining({ values: fromItems!.fields })]);
		const asking = anyOf.filter(({ fields }) => fields.includes(fromItems!.name));
		expect(asking).toEqual([
			expect.objectContaining({ fields: expect.arrayContaining([list.name]) as string[] }),
		]);
		expect(operation.effect).toBe('send');
	},
);

it('sends that can name their receivers one by one can take them from the input items', () => {
	expect(sharing.map(([key]) => key).toSorted()).toEqual([
		'email.create',
		'sms.send',
		'templateMessage.createSend',
	]);
});
