import type { Endpoint, Overrides } from '../../transport/endpoints';
import { standsAlone } from '../description/controls';
import type { Field, Operation } from '../definition';
import { readCustomCall } from './customCall';
import { readJsonBody } from './commonControls';
import { pagesOf } from '../pages';
import { Problem } from './problem';
import { isObject } from '../../transport/json';
import { isEmpty } from './scalars';
import { isShown, readOptional, readTopLevel } from './values';

/** Node parameters of one item, as n8n resolves them. */
export type Parameters = Record<string, unknown>;

/** What one input item asks to send. */
export interface Input {
	/** Absent where the call has no body. Several elements come of a JSON array. */
	body?: Record<string, unknown> | Array<Record<string, unknown>>;
	query: Record<string, unknown>;
	/** Present for a list in pages: how many rows, without limit all. */
	pages?: { limit?: number };
	/** Only where the user describes the call: its address, and whether it may be repeated. */
	endpoint?: Endpoint;
	repeatable?: boolean;
}

/** What the values of an item depend on beside its parameters. */
export interface ReadContext {
	/** The workflow's time zone. */
	zone: string;
	baseUrl: string;
	overrides: Overrides;
}

/** Reads one item's parameters; pure. */
export function readInput(
	operation: Operation,
	parameters: Parameters,
	{ zone, ...rest }: ReadContext,
): Input | Problem {
	if (operation.free) return readCustomCall(operation.free, parameters, rest);
	const query = readAll(operation, operation.query ?? [], parameters, zone);
	if (query instanceof Problem) return query;
	const pages = operation.paging && pagesOf(parameters.returnAll, parameters.limit);
	if (pages instanceof Problem) return pages;
	const input: Input = { query, pages };
	if (!operation.body) return input;
	const body =
		parameters.specifyBody === 'json'
			? readJsonBody(parameters.jsonBody)
			: readFieldsBody(operation, operation.body, parameters, zone);
	return body instanceof Problem ? body : { ...input, body };
}

function readAll(
	operation: Operation,
	fields: Field[],
	parameters: Parameters,
	zone: string,
): Record<string, unknown> | Problem {
	const added = isObject(parameters.additionalFields) ? parameters.additionalFields : {};
	const read: Record<string, unknown> = {};
	const beside = { ...parameters, ...added };
	for (const field of fields.filter((each) => isShown(each, beside))) {
		const value = standsAlone(operation, field)
			? readTopLevel(field, parameters[field.name], zone)
			: readOptional(field, added[field.name], zone);
		if (value instanceof Problem) return value;
		if (value !== undefined) read[field.name] = value;
	}
	return missingIn(read, fields) ?? read;
}

function missingIn(read: Record<string, unknown>, fields: Field[]): Problem | undefined {
	const missing = fields.find(
		({ name, requiredWhen = {} }) =>
			!(name in read) &&
			Object.entries(requiredWhen).some(([other, values]) => values.includes(String(read[other]))),
	);
	return missing && new Problem(missing.displayName, 'is empty', 'Add it under Additional Fields.');
}

function readFieldsBody(
	operation: Operation,
	fields: Field[],
	parameters: Parameters,
	zone: string,
): Record<string, unknown> | Problem {
	const read = readAll(operation, fields, parameters, zone);
	if (read instanceof Problem) return read;
	const problem = checkAlternatives(operation, fields, read);
	if (problem) return problem;
	const body = applyClears(fields, read);
	return operation.prepare ? operation.prepare(body) : body;
}

/** Cleared fields travel as null among the fields; the list of their codes is not sent. */
function applyClears(fields: Field[], read: Record<string, unknown>): Record<string, unknown> {
	const clear = fields.find(({ wire }) => wire === 'clear');
	if (!clear || !(clear.name in read)) return read;
	const { [clear.name]: codes, ...body } = read;
	const nulls = Object.fromEntries((codes as string[]).map((code) => [code, null]));
	return { ...body, fields: { ...(isObject(body.fields) ? body.fields : {}), ...nulls } };
}

function checkAlternatives(
	{ oneOf = [], anyOf = [], atMostOneOf = [], changes }: Operation,
	fields: Field[],
	read: Record<string, unknown>,
): Problem | undefined {
	const isSet = (name: string) => name in read && (read[name] === '' || !isEmpty(read[name]));
	const count = (group: string[]) => group.filter(isSet).length;
	const labels = (group: string[]) =>
		group.map((name) => fields.find((field) => field.name === name)?.displayName ?? name);

	for (const group of [...oneOf, ...anyOf]) {
		if (count(group) === 0) {
			return new Problem(
				labels(group).join(' or '),
				'is empty',
				'Fill in one of them, or check what its expression gives.',
			);
		}
	}
	for (const group of [...oneOf, ...atMostOneOf]) {
		if (count(group) > 1) {
			return new Problem(labels(group).join(' and '), 'are both set', 'Leave one of them empty.');
		}
	}
	const isChange = (name: string) =>
		// An empty list takes all out, but one of fields to clear clears none.
		name in read && (isSet(name) || fields.find((field) => field.name === name)?.wire !== 'clear');
	return changes && !changes.some(isChange)
		? new Problem(labels(changes).join(', '), 'are all empty', 'Set at least one to change.')
		: undefined;
}
