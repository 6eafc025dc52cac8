import fc from 'fast-check';
import type { INodeProperties } from 'n8n-workflow';
import type { Placement } from '../../../../nodes/Jing/engine/description/cover';
import { mergeControls } from '../../../../nodes/Jing/engine/description/mergeControls';

const controlOf = (name: string, more: Partial<INodeProperties> = {}): INodeProperties => ({
	displayName: name,
	name,
	type: 'string',
	default: '',
	...more,
});

/** Controls by resource and operation, top to bottom. */
type Columns = Record<string, Record<string, INodeProperties[]>>;

const placementsOf = (columns: Columns): Placement[] =>
	Object.entries(columns).flatMap(([resource, operations]) =>
		Object.entries(operations).flatMap(([operation, controls]) =>
			controls.map((control) => ({ resource, operation, control })),
		),
	);

/** What n8n shows for a resource and operation, without the conditions on these two. */
function shownFor(properties: INodeProperties[], resource: string, operation: string) {
	return properties.flatMap((property) => {
		const { show = {}, ...others } = property.displayOptions ?? {};
		const { resource: resources, operation: operations, ...conditions } = show;
		const isShown =
			(resources ?? [resource]).includes(resource) &&
			(operations ?? [operation]).includes(operation);
		if (!isShown) return [];
		const control: INodeProperties = { ...property };
		delete control.displayOptions;
		const isConditional = Object.keys({ ...conditions, ...others }).length > 0;
		if (!isConditional) return [control];
		return [{ ...control, displayOptions: { ...others, show: conditions } }];
	});
}

function expectExact(columns: Columns) {
	const properties = mergeControls(placementsOf(columns));
	for (const [resource, operations] of Object.entries(columns)) {
		for (const [operation, controls] of Object.entries(operations)) {
			expect(shownFor(properties, resource, operation)).toEqual(controls);
		}
	}
	return properties;
}

const a = controlOf('a');
const b = controlOf('b');
const last = controlOf('last');

it('makes one property of controls that are equal wherever they show', () => {
	const columns = { r: { x: [a, b], y: [a, b] }, s: { x: [a, b] } };
	expect(expectExact(columns).map(({ name }) => name)).toEqual(['a', 'b']);
});

it('names no operations where a control shows in all of them', () => {
	const [property] = expectExact({ r: { x: [a], y: [a] } });
	expect(property!.displayOptions).toEqual({ show: { resource: ['r'] } });
});

it('keeps controls apart that differ in anything', () => {
	const columns = { r: { x: [a], y: [controlOf('a', { description: 'Other' })] } };
	expect(expectExact(columns)).toHaveLength(2);
});

it('keeps a control out of a pair that only the cross product would add', () => {
	expectExact({ r: { x: [a, last], y: [last] }, s: { x: [last], y: [a, last] } });
});

it('lets resources share a control where the other one lacks the operation', () => {
	const columns = { r: { x: [a, last], z: [last] }, s: { y: [a, last], w: [last] } };
	expect(expectExact(columns).filter(({ name }) => name === 'a')).toHaveLength(1);
});

it('keeps the conditions of a control beside its resource and operation', () => {
	const conditional = controlOf('c', {
		displayOptions: { show: { returnAll: [false] }, hide: { b: ['x'] } },
	});
	const [property] = expectExact({ r: { x: [conditional, last], y: [last] } });
	expect(property!.displayOptions).toEqual({
		show: { returnAll: [false], resource: ['r'], operation: ['x'] },
		hide: { b: ['x'] },
	});
});

it('keeps the order of every operation where no single one has all controls', () => {
	const c = controlOf('c');
	expectExact({ r: { x: [a, c], y: [b, c], z: [a, b] }, s: { x: [a, b, c] } });
});

it('refuses operations that order the same controls differently, naming them', () => {
	const columns = { r: { x: [a, b], y: [b, a] } };
	expect(() => mergeControls(placementsOf(columns))).toThrow(/differently: (a, b|b, a)/);
});

it('does not change the controls that it is given', () => {
	const placements = placementsOf({ r: { x: [a] }, s: { x: [a] } });
	const before = structuredClone(placements);
	mergeControls(placements);
	expect(placements).toEqual(before);
});

it('shows for any placements exactly what was placed, in order', () => {
	const pool = ['a', 'b', 'c', 'd', 'e'].flatMap((name) => [
		controlOf(name),
		controlOf(name, { displayOptions: { show: { other: [true] } } }),
	]);
	const column = fc.subarray(pool, { minLength: 1 });
	const operations = fc.dictionary(fc.constantFrom('x', 'y', 'z', 'create'), column, {
		minKeys: 1,
		noNullPrototype: true,
	});
	const columns = fc.dictionary(fc.constantFrom('r', 's', 't', 'constructor'), operations, {
		minKeys: 1,
		noNullPrototype: true,
	});
	fc.assert(
		fc.property(columns, (placed) => void expectExact(placed)),
		{ numRuns: 200 },
	);
});

describe('resources that have a control in all of their operations', () => {
	const operations = (names: string[], controls: INodeProperties[]) =>
		Object.fromEntries(names.map((name) => [name, controls]));
	const many = Array.from({ length: 20 }, (_, index) => `operation${index}`);
	const partly = { ...operations(['x'], [a, last]), y: [last] };

	it('share one without a list of operations where that is shorter', () => {
		const columns = { r: operations(many, [a, last]), s: partly };
		const shows = expectExact(columns).filter(({ name }) => name === 'a');
		expect(shows.map(({ displayOptions }) => displayOptions?.show)).toEqual([
			{ resource: ['r'] },
			{ resource: ['s'], operation: ['x'] },
		]);
	});

	it('share one with the others where the control is longer than that list', () => {
		const long = controlOf('a', { description: 'long '.repeat(200) });
		const columns = {
			r: operations(many, [long, last]),
			s: { ...operations(['x'], [long, last]), y: [last] },
		};
		const shows = expectExact(columns).filter(({ name }) => name === 'a');
		expect(shows.map(({ displayOptions }) => displayOptions?.show?.resource)).toEqual([['r', 's']]);
	});
});
