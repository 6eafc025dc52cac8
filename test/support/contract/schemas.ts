import type { Shape } from '../../../tools/contract/model';
import { theirName } from './values';

export interface Schema {
	type?: string;
	description?: string;
	nullable?: boolean;
	minimum?: number;
	default?: number;
	maxItems?: number;
	items?: Schema;
	properties?: Record<string, Schema>;
	required?: string[];
}

const types = { text: 'string', number: 'integer', boolean: 'boolean' } as const;

const sameWord = (a: string, b: string) =>
	a.replace(/[_-]/g, '').toLowerCase() === b.replace(/[_-]/g, '').toLowerCase();

/** A name that does not tell by itself what it was is described by it. */
function formerly(ours: string, theirs: string): Schema {
	return sameWord(ours, theirs) ? {} : { description: `Formerly \`${ours}\`.` };
}

/** What a shape is in OpenAPI 3.0, under the document's names. */
export function schemaOfShape(
	shape: Shape,
	rename: Record<string, string> = {},
	path = '',
): Schema {
	const { type, of, keys } = shape;
	if (type === 'any') return {};
	if (type === 'list') {
		return { type: 'array', items: schemaOfShape(of ?? { type: 'any' }, rename, path) };
	}
	if (type !== 'object') return { type: types[type] };
	if (!keys || keys.size === 0) return { type: 'object' };
	const entries = [...keys].map(([key, inner]) => {
		const own = path === '' ? key : `${path}.${key}`;
		const name = theirName(own, rename);
		const schema = { ...schemaOfShape(inner, rename, own), ...formerly(key, name) };
		return { name, schema, isRequired: inner.required === true };
	});
	const required = entries.filter(({ isRequired }) => isRequired).map(({ name }) => name);
	return {
		type: 'object',
		properties: Object.fromEntries(entries.map(({ name, schema }) => [name, schema])),
		...(required.length > 0 ? { required } : {}),
	};
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const typeOfValue = (value: unknown) =>
	typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value;

/** What kind of thing these sample values are; of several objects every key. */
export function schemaOfValues(values: unknown[]): Schema {
	const known = values.filter((value) => value !== null && value !== undefined);
	const [first] = known;
	if (first === undefined) return { type: 'string', nullable: true };
	if (Array.isArray(first)) return { type: 'array', items: schemaOfValues(known.flat()) };
	if (!isObject(first)) return { type: typeOfValue(first) };
	const objects = known.filter(isObject);
	const keys = [...new Set(objects.flatMap((each) => Object.keys(each)))];
	const properties = keys.map((key) => [key, schemaOfValues(objects.map((each) => each[key]))]);
	return { type: 'object', properties: Object.fromEntries(properties) as Record<string, Schema> };
}
