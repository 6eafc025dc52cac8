import type { INodeProperties } from 'n8n-workflow';
import { Jing } from '../../nodes/Jing/Jing.node';
import { catalog } from '../../nodes/Jing/operations';
import { findingsIn } from './support/linter';

const { description } = new Jing();
const size = Buffer.byteLength(JSON.stringify(description));
const count = catalog.operations.size;
const ofVendor = catalog.calls.size;

it('is small enough to be loaded twice, for the node and its tool', () => {
	expect(size).toBeLessThanOrEqual(200_000);
});

it('is small for each operation', () => {
	expect(size / ofVendor).toBeLessThanOrEqual(2_000);
});

const menus = description.properties.filter(
	({ name }) => name === 'resource' || name === 'operation',
);
const labelsOf = ({ options = [] }: INodeProperties) => options.map(({ name }) => name);

it.each(menus.map((menu) => [menu.displayOptions?.show?.resource?.[0] ?? 'all', menu] as const))(
	'sorts the menu of %s by name',
	(_of, menu) => {
		const labels = labelsOf(menu);
		expect(labels).toEqual([...labels].sort((a, b) => a.localeCompare(b, 'en')));
		expect(new Set(labels).size).toBe(labels.length);
	},
);

it('offers nothing first that sends or creates where there is something to read', () => {
	for (const { options = [], default: first, displayOptions } of menus.slice(1)) {
		const effectOf = (value: unknown) =>
			catalog.operations.get(`${String(displayOptions?.show?.resource?.[0])}.${String(value)}`)!
				.operation.effect;
		const effects = options.flatMap((option) => ('value' in option ? effectOf(option.value) : []));
		expect(effectOf(first) === 'read').toBe(effects.includes('read'));
	}
});

it('calls what narrows a list filters', () => {
	const collections = description.properties.filter(({ name }) => name === 'additionalFields');
	for (const { displayName, displayOptions } of collections) {
		const { resource = [], operation } = displayOptions?.show ?? {};
		const records = [...catalog.operations].filter(
			([
				,
				{
					section,
					operation: { value },
				},
			]) => resource.includes(section.value) && (!operation || operation.includes(value)),
		);
		const areLists = records.map(
			([
				,
				{
					operation: { paging },
				},
			]) => paging !== undefined,
		);
		expect(new Set(areLists)).toEqual(new Set([displayName === 'Filters']));
	}
	expect(collections.some(({ displayName }) => displayName === 'Filters')).toBe(true);
});

it('offers every operation in the menus', () => {
	const offered = menus.filter(({ name }) => name === 'operation').flatMap(labelsOf);
	expect(offered).toHaveLength(count);
});

it('gives every operation an action of its own, by which the node is searched', () => {
	const actions = menus.flatMap(({ options = [] }) =>
		options.flatMap((option) => ('action' in option && option.action ? [option.action] : [])),
	);
	expect(actions).toHaveLength(count);
	expect(new Set(actions).size).toBe(count);
});

describe("n8n's linter", () => {
	it('has nothing to say about the description as it is put together', () => {
		expect(findingsIn(description)).toEqual([]);
	});

	it.each<[string, object]>([
		['a boolean without "whether"', { type: 'boolean', default: false, description: 'Yes or no' }],
		['a wrong default', { type: 'boolean', default: '', description: 'Whether it is' }],
		['a final full stop', { type: 'string', default: '', description: 'A sentence.' }],
		['a lower case label', { displayName: 'some label', type: 'string', default: '' }],
	])('would object to %s', (_what, property) => {
		const properties = [{ displayName: 'Label', name: 'x', ...property }];
		expect(findingsIn({ ...description, properties })).toHaveLength(1);
	});
});
