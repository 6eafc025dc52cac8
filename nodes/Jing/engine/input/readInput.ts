import type { Field, Operation } from '../definition';
import { standsAlone } from '../rules';
import { readChoices } from './choices';
import { applyClears } from './clears';
import { readEntry } from './entry';
import { applyJoins, isJoined } from './joins';
import { readCustomCall } from './customCall';
import { isJsonMode, pagesOf, readJsonBody } from './commonControls';
import type { Input, Parameters, ReadContext } from './input';
import { decidingValues } from './options';
import { applyPerson } from './person';
import { Problem } from '../problem';
import { isObject } from '../../transport/json';
import { isEmpty } from './problems';
import { type SharedContext, sharedContext, silentCollection } from './shared';
import { storedIn } from './stored';
import { withoutSuperseded } from './superseded';
import { isShown, readOptional, readTopLevel } from './values';

/** Reads one item's parameters; pure. */
export function readInput(
	operation: Operation,
	parameters: Parameters,
	context: ReadContext,
): Input | Problem {
	if (operation.customCall) return readCustomCall(operation.customCall, parameters, context);
	const isJson = operation.body ? isJsonMode(parameters.specifyBody) : false;
	if (isJson instanceof Problem) return isJson;
	const problem = silentCollection(operation, isJson, parameters, context);
	if (problem) return problem;
	const shared = sharedContext(operation, context);
	const query = readAll(operation, operation.query ?? [], parameters, shared);
	if (query instanceof Problem) return query;
	const pages = operation.paging && pagesOf(pick(parameters), context.stored);
	if (pages instanceof Problem) return pages;
	if (!operation.body) return { query, pages, ...saidIn(shared) };
	const body = isJson
		? readJsonBody(parameters.jsonBody, context.zone)
		: readFieldsBody(operation, operation.body, parameters, shared);
	if (body instanceof Problem) return body;
	const entry = isJson ? undefined : readEntry(operation, parameters, shared);
	if (entry instanceof Problem) return entry;
	return { query, pages, body, ...(entry && { entry }), ...saidIn(shared) };
}

const saidIn = ({ hints, leftOut }: SharedContext): Pick<Input, 'hints' | 'leftOut'> => ({
	...(hints.length > 0 ? { hints } : {}),
	...(leftOut.length > 0 ? { leftOut } : {}),
});

const pick = ({ returnAll, limit }: Parameters) => ({ returnAll, limit });

function readAll(
	operation: Operation,
	fields: Field[],
	parameters: Parameters,
	context: SharedContext,
): Record<string, unknown> | Problem {
	const added = isObject(parameters.additionalFields) ? parameters.additionalFields : {};
	const read: Record<string, unknown> = {};
	const chosen = readChoices(operation, fields, parameters, context.stored);
	if (chosen instanceof Problem) return chosen;
	const others = {
		...decidingValues({ ...parameters, ...added }, context.rules),
		...chosen.choices,
	};
	const { stored } = context;
	const current = withoutSuperseded(chosen.fields, parameters, stored);
	for (const field of current.filter((each) => isShown(each, others))) {
		const around = { ...context, isJoined: isJoined(field, fields, added) };
		const value = standsAlone(operation, field)
			? readTopLevel(field, parameters[field.name], { ...around, stored: stored[field.name] })
			: readOptional(field, added[field.name], {
					...context,
					stored: storedIn(stored.additionalFields, added, field.name),
				});
		if (value instanceof Problem) return value;
		if (value !== undefined) read[field.supersedes ?? field.name] = value;
	}
	return missingIn(read, fields) ?? applyPerson(fields, read, context);
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
	context: SharedContext,
): Record<string, unknown> | Problem {
	const all = readAll(operation, fields, parameters, context);
	if (all instanceof Problem) return all;
	const read = applyJoins(fields, all);
	if (read instanceof Problem) return read;
	const problem = checkChanges(operation, fields, read);
	if (problem) return problem;
	return applyClears(fields, read);
}

/** An update without a change sends nothing. */
function checkChanges(
	{ changes }: Operation,
	fields: Field[],
	read: Record<string, unknown>,
): Problem | undefined {
	if (!changes) return undefined;
	const fieldOf = (name: string) => fields.find((field) => field.name === name);
	const isSet = (name: string) => name in read && (read[name] === '' || !isEmpty(read[name]));
	const isChange = (name: string) =>
		// An empty list takes all out, but one of fields to clear clears none.
		name in read && (isSet(name) || fieldOf(name)?.clears === undefined);
	if (changes.some(isChange)) return undefined;
	const labels = changes.map((name) => fieldOf(name)?.displayName ?? name);
	return new Problem(labels.join(', '), 'are all empty', 'Set at least one to change.');
}
