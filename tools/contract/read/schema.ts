import { isObject } from '../../../nodes/Jing/transport/json';
import type { Shape } from '../model';
import { anything } from '../shapes';

/** A schema that names itself within itself ends here; no request is nested deeper. */
const maxDepth = 10;
const maxKeys = 20_000;

const types: ReadonlyMap<unknown, Shape['type']> = new Map([
	['string', 'text'],
	['integer', 'number'],
	['number', 'number'],
	['boolean', 'boolean'],
	['array', 'list'],
	['object', 'object'],
	['file', 'text'],
]);

/** Reads the schemas of one call; a schema whose references multiply must not fill the memory. */
export class SchemaReader {
	private keys = 0;

	constructor(private readonly isAnswer = false) {}

	read(schema: unknown, depth = 0): Shape {
		if (!isObject(schema) || depth > maxDepth) return { ...anything };
		this.keys += 1;
		if (this.keys > maxKeys) throw new Error(`The call describes more than ${maxKeys} fields.`);
		const parts = [this.plain(schema, depth), ...this.variants(schema, depth)];
		const described = parts.filter(({ type }) => type !== 'any');
		const merged = described.reduce<Shape | undefined>(merge, undefined) ?? { ...anything };
		return { ...merged, ...wordsOf(schema) };
	}

	private plain(schema: Record<string, unknown>, depth: number): Shape {
		const type = typeOf(schema);
		if (type === 'list') {
			const of = this.read(schema.items, depth + 1);
			const { maxItems } = schema;
			return { type, of, ...(typeof maxItems === 'number' ? { maxItems } : {}) };
		}
		return type === 'object' ? this.object(schema, depth) : { type };
	}

	private object({ properties, required }: Record<string, unknown>, depth: number): Shape {
		if (!isObject(properties)) return { type: 'object' };
		const demanded = new Set(Array.isArray(required) ? required : []);
		const keys = new Map<string, Shape>();
		for (const [key, property] of Object.entries(properties)) {
			const shape = this.read(property, depth + 1);
			// A key that only answers have is not sent.
			const isSent = this.isAnswer || !(isObject(property) && property.readOnly === true);
			if (isSent) keys.set(key, demanded.has(key) ? { ...shape, required: true } : shape);
		}
		return { type: 'object', keys };
	}

	/** allOf adds up; of oneOf and anyOf any may come, so that none of their keys is demanded. */
	private variants(schema: Record<string, unknown>, depth: number): Shape[] {
		const read = (list: unknown) =>
			(Array.isArray(list) ? list : []).map((each) => this.read(each, depth + 1));
		const isNull = (each: unknown) => isObject(each) && each.type === 'null';
		const choices = [schema.oneOf, schema.anyOf].map((list) =>
			read(Array.isArray(list) ? list.filter((each) => !isNull(each)) : []),
		);
		return [...read(schema.allOf), ...choices.flatMap((list) => oneOf(list))];
	}
}

function typeOf({ type, properties, items, ...schema }: Record<string, unknown>): Shape['type'] {
	const named = [type].flat().filter((each) => each !== 'null' && each !== undefined);
	if (named.length > 1) return 'any';
	const known = types.get(named[0]);
	if (known) return known;
	if (isObject(properties)) return 'object';
	if (items !== undefined) return 'list';
	return 'const' in schema && typeof schema.const === 'string' ? 'text' : 'any';
}

function wordsOf(schema: Record<string, unknown>): Partial<Shape> {
	const words: Partial<Shape> = {};
	const texts = [schema.title, schema.description].filter((text) => typeof text === 'string');
	if (texts.length > 0) words.description = texts.join(' ');
	const { enum: values, minimum } = schema;
	if ('const' in schema) words.constant = schema.const;
	else if (Array.isArray(values) && values.length === 1) words.constant = values[0];
	if ('default' in schema) words.preset = schema.default;
	if (typeof minimum === 'number') words.minimum = minimum;
	return words;
}

function oneOf(shapes: Shape[]): Shape[] {
	if (shapes.length < 2) return shapes;
	const [first] = shapes;
	if (shapes.some(({ type }) => type !== first!.type)) return [];
	return shapes.map((shape) => ({
		...shape,
		...(shape.keys ? { keys: optional(shape.keys) } : {}),
	}));
}

const optional = (keys: Map<string, Shape>) =>
	new Map([...keys].map(([key, shape]) => [key, { ...shape, required: false }]));

function merge(one: Shape | undefined, other: Shape): Shape {
	if (!one) return other;
	if (one.type !== other.type) return { ...anything };
	const keys =
		one.keys && other.keys ? new Map([...one.keys, ...other.keys]) : (one.keys ?? other.keys);
	return { ...one, ...other, ...(keys ? { keys } : {}) };
}
