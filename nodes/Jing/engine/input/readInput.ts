import type { Field, Operation } from '../definition';
import { standsAlone } from '../rules';
import { readCustomCall } from './customCall';
import { pagesOf, readJsonBody } from './commonControls';
import type { Input, Parameters, ReadContext } from './input';
import { Problem } from '../problem';
import { isObject } from '../../transport/json';
import { isEmpty } from './scalars';
import { isShown, readOptional, readTopLevel } from './values';

/** Reads one item's parameters; pure. */
export function readInput(
	operation: Operation,
	parameters: Parameters,
	{ zone, ...rest }: ReadContext,
): Input | Problem {
	if (operation.customCall) return readCustomCall(operation.customCall, parameters, rest);
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
	return applyClears(fields, read);
}

/** What is emptied travels as null among the values; the list of keys is not sent. */
function applyClears(fields: Field[], read: Record<string, unknown>): Record<string, unknown> {
	const clear = fields.find(({ clears }) => clears !== undefined);
	if (!clear?.clears || !(clear.name in read)) return read;
	const { [clear.name]: codes, ...body } = read;
	const nulls = Object.fromEntries((codes as string[]).map((code) => [code, null]));
	const values = body[clear.clears];
	return { ...body, [clear.clears]: { ...(isObject(values) ? values : {}), ...nulls } };
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
		name in read &&
		(isSet(name) || fields.find((field) => field.name === name)?.clears === undefined);
	return changes && !changes.some(isChange)
		? new Problem(labels(changes).join(', '), 'are all empty', 'Set at least one to change.')
		: undefined;
}
