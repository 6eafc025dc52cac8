import type { OwnCall, Shape } from '../../tools/contract/model';

/** An OpenAPI schema; a list of names says which keys are required. */
export interface Schema {
	type?: string;
	description?: string;
	properties?: Record<string, Schema>;
	required?: string[];
	items?: Schema;
	maxItems?: number;
	default?: unknown;
	enum?: unknown[];
}

interface Parameter {
	name: string;
	in: string;
	required?: boolean;
	description?: string;
	schema: Schema;
}

/** One operation of an OpenAPI document, as far as a test changes it. */
export interface DocumentedOperation {
	method: string;
	path: string;
	summary: string;
	folder: string;
	page?: string;
	parameters: Parameter[];
	body?: Schema;
	answer?: Schema;
}

const types = { text: 'string', number: 'integer', boolean: 'boolean' } as const;

function schemaOf({ type, of, keys }: Shape): Schema {
	if (type === 'any') return {};
	if (type === 'list') return { type: 'array', items: of ? schemaOf(of) : {} };
	if (type !== 'object') return { type: types[type] };
	if (!keys) return { type: 'object' };
	const entries = [...keys];
	const required = entries.filter(([, shape]) => shape.required).map(([name]) => name);
	const properties = Object.fromEntries(entries.map(([name, shape]) => [name, schemaOf(shape)]));
	return { type: 'object', properties, ...(required.length > 0 ? { required } : {}) };
}

const row: Schema = { type: 'object', properties: { id: { type: 'string' } } };

/** The same schema with this one at a dotted path. */
function withAt(schema: Schema, path: string, inner: Schema): Schema {
	const [first = '', ...rest] = path.split('.');
	const { properties = {} } = schema;
	const at = properties[first] ?? { type: 'object' };
	const placed = rest.length > 0 ? withAt(at, rest.join('.'), inner) : inner;
	return { ...schema, properties: { ...properties, [first]: placed } };
}

function answerOf({ endpoint: { rows, total } }: OwnCall): Schema {
	let answer: Schema = { type: 'object', properties: {} };
	if (rows !== undefined) answer = withAt(answer, rows, { type: 'array', items: row });
	if (total !== undefined) answer = withAt(answer, total, { type: 'integer' });
	return answer;
}

/** A list under a key of its own has the call-wide keys beside it. */
function listBeside(query: Shape, into: string, list: Schema): Schema {
	const { properties, required = [] } = schemaOf({ ...query, keys: query.keys ?? new Map() });
	return {
		type: 'object',
		properties: { [into]: list, ...properties },
		required: [into, ...required],
	};
}

/** A call as a document would describe it that agrees with our record in everything. */
export function operationOf(own: OwnCall): DocumentedOperation {
	const { endpoint, title, section, page, query, body, batch } = own;
	const element = body && schemaOf(body);
	const bare: Schema = { type: 'array', items: element, maxItems: batch?.size };
	const list = batch?.into === undefined ? bare : listBeside(query, batch.into, bare);
	const inQuery = batch?.into === undefined ? [...(query.keys ?? [])] : [];
	return {
		method: endpoint.method,
		path: endpoint.path,
		summary: title,
		folder: section,
		...(page === undefined ? {} : { page }),
		parameters: inQuery.map(([name, shape]) => ({
			name,
			in: 'query',
			required: shape.required === true,
			schema: schemaOf(shape),
		})),
		body: batch ? list : element,
		answer: answerOf(own),
	};
}

const nameInOtherCase = (name: string) =>
	name === name.toUpperCase() ? name.toLowerCase() : name.toUpperCase();

/** A dotted path whose last name is written otherwise: a word that is known again, whatever it is. */
export const inOtherCase = (path: string) => {
	const names = path.split('.');
	return [...names.slice(0, -1), nameInOtherCase(names.at(-1)!)].join('.');
};

/** The schema with the key at this path in other case; a list adds nothing to the path. */
function renamedAt(schema: Schema, [first, ...rest]: string[]): Schema {
	if (schema.items) return { ...schema, items: renamedAt(schema.items, [first!, ...rest]) };
	const isLast = rest.length === 0;
	const named = (name: string) => (isLast && name === first ? nameInOtherCase(name) : name);
	const entries = Object.entries(schema.properties ?? {}).map(([name, inner]) => {
		const isAbove = !isLast && name === first;
		return [named(name), isAbove ? renamedAt(inner, rest) : inner] as const;
	});
	const { properties, required } = schema;
	return {
		...schema,
		...(properties ? { properties: Object.fromEntries(entries) } : {}),
		...(required ? { required: required.map(named) } : {}),
	};
}

/** The operation with one of its keys in other case. */
export const withOtherCase = (
	{ parameters, body, ...operation }: DocumentedOperation,
	path: string,
): DocumentedOperation => ({
	...operation,
	parameters: parameters.map((each) =>
		each.name === path ? { ...each, name: inOtherCase(path) } : each,
	),
	body: body && renamedAt(body, path.split('.')),
});

const json = (schema: Schema | undefined) => ({ content: { 'application/json': { schema } } });

function pathItem(operation: DocumentedOperation): object {
	const { method, summary, folder, page, parameters, body, answer } = operation;
	const envelope: Schema = {
		type: 'object',
		properties: { code: { type: 'integer' }, msg: { type: 'string' }, data: answer ?? {} },
	};
	const run = `https://app.apifox.com/web/project/1/apis/api-${page}-run`;
	return {
		[method.toLowerCase()]: {
			summary,
			tags: [folder],
			'x-apifox-folder': folder,
			'x-apifox-status': 'released',
			...(page === undefined ? {} : { 'x-run-in-apifox': run }),
			parameters,
			...(body ? { requestBody: json(body) } : {}),
			responses: { 200: { description: 'OK', ...json(envelope) } },
		},
	};
}

/** An OpenAPI document of these operations. */
export function documentOf(operations: DocumentedOperation[], version = '3.0.1'): object {
	const paths: Record<string, object> = {};
	for (const operation of operations) {
		paths[operation.path] = { ...paths[operation.path], ...pathItem(operation) };
	}
	return { openapi: version, info: { title: 'Sample', version: '1.0.0' }, paths };
}
