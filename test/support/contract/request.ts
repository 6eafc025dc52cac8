import type { OwnCall, Shape } from '../../../tools/contract/model';
import type { Sample } from '../samples';
import type { CallChange } from './changes';
import { type Schema, schemaOfShape } from './schemas';
import { renamedValue } from './values';

const hasBody = (method: string) => method !== 'GET' && method !== 'DELETE';

const keysOf = (shape?: Shape) => [...(shape?.keys ?? [])];
const together = (...shapes: Array<Shape | undefined>): Shape => ({
	type: 'object',
	keys: new Map(shapes.flatMap(keysOf)),
});

/** Where a call's parameters stand once its method and the form of its batch have changed. */
function placesOf(own: OwnCall, method: string, into?: string): { query: Shape; body?: Shape } {
	const { query, body, batch } = own;
	if (!hasBody(method)) return { query: together(query, body) };
	if (!batch)
		return hasBody(own.endpoint.method) ? { query, body } : { query: together(), body: query };
	const list: Shape = { type: 'list', of: body, required: true, maxItems: batch.size };
	if (into === undefined) return { query, body: list };
	return {
		query: together(),
		body: together(query, { type: 'object', keys: new Map([[into, list]]) }),
	};
}

/** Our names stand at the element in the table of changes, also where the list has a key of its own. */
function namesOf({ rename = {}, into }: CallChange): Record<string, string> {
	if (into === undefined) return rename;
	const inside = Object.entries(rename).map(([ours, theirs]) => [
		`${into}.${ours}`,
		`${into}.${theirs}`,
	]);
	return { ...rename, ...(Object.fromEntries(inside) as Record<string, string>) };
}

function pageSchema(schema: Schema, { pageFrom }: CallChange): Schema {
	return pageFrom === 0 ? { ...schema, minimum: 0, default: 0 } : schema;
}

function parametersOf(query: Schema, change: CallChange) {
	const page = change.rename?.page ?? 'page';
	return Object.entries(query.properties ?? {}).map(([name, { description, ...schema }]) => ({
		name,
		in: 'query',
		required: query.required?.includes(name) ?? false,
		...(description === undefined ? {} : { description }),
		schema: name === page ? pageSchema(schema, change) : schema,
	}));
}

function withFirstPage(body: Schema, change: CallChange): Schema {
	const page = change.rename?.page ?? 'page';
	const schema = body.properties?.[page];
	if (!schema) return body;
	return { ...body, properties: { ...body.properties, [page]: pageSchema(schema, change) } };
}

/** What our request is there: in the query where the method has no body, a batch under its key. */
export function changedRequest(
	{ query = {}, body }: Sample['request'],
	{ rename, into }: CallChange,
	method: string,
): { query: Record<string, unknown>; body?: unknown } {
	const [theirQuery, theirBody] = [renamedValue(query, rename), renamedValue(body, rename)];
	const settings = theirQuery as Record<string, unknown>;
	if (into !== undefined) return { query: {}, body: { ...settings, [into]: theirBody } };
	if (!hasBody(method)) return { query: { ...settings, ...(theirBody as object | undefined) } };
	return body === undefined ? { query: {}, body: settings } : { query: settings, body: theirBody };
}

function requestBody(own: OwnCall, change: CallChange, body: Shape, sample?: Sample) {
	const method = change.method ?? own.endpoint.method;
	const schema = withFirstPage(schemaOfShape(body, namesOf(change)), change);
	const { batch } = own;
	const list = schema.type === 'array' ? schema : schema.properties?.[change.into ?? ''];
	if (batch && list) list.maxItems = batch.size;
	const example = sample && changedRequest(sample.request, change, method).body;
	const content = example === undefined ? { schema } : { schema, example };
	return { required: true, content: { 'application/json': content } };
}

/** Parameters and body of a call in OpenAPI. */
export function requestOf(own: OwnCall, change: CallChange, sample?: Sample) {
	const method = change.method ?? own.endpoint.method;
	const { query, body } = placesOf(own, method, change.into);
	const parameters = parametersOf(schemaOfShape(query, namesOf(change)), change);
	return body
		? { parameters, requestBody: requestBody(own, change, body, sample) }
		: { parameters };
}
