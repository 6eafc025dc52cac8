import { answerNames } from '../../transport/answerNames';
import { isObject } from '../../transport/json';
import { hasVerdict, isRefusal, isRefusalEntry, numberIn } from './refusal';

type Data = Record<string, unknown>;

/** What an answer lists as done and as refused; without either it holds for every element. */
interface Lists {
	success?: unknown[];
	failure?: unknown[];
}

/** The lists of an answer, in the forms that they are likely to have. */
export function listsOf(data: unknown): Lists {
	if (Array.isArray(data)) return byVerdict(data);
	if (!isObject(data)) return {};
	const { success, failure = otherFailures(data) } = namedLists(data);
	if (success || failure) return { success, failure };
	const list = verdictsIn(data);
	if (!list) return {};
	const { success: done = [], failure: refused } = byVerdict(list);
	// JING may list only what it refused.
	return { success: done.length > 0 ? done : undefined, failure: refused };
}

/** Whether an answer lists what became of each element. A bare list could also be of what is wrong. */
export const hasResults = (data: unknown) =>
	isObject(data) && Object.values(namedLists(data)).some((list) => list && list.length > 0);

function namedLists(data: Data): Lists {
	const list = (names: readonly string[]) => names.map((name) => data[name]).find(Array.isArray);
	return { success: list(answerNames.success), failure: list(answerNames.failure) };
}

/** One list for all: each entry can say itself that it was refused. */
function byVerdict(entries: unknown[]): Lists {
	const success = entries.filter((entry) => !isRefusal(entry));
	return success.length === entries.length
		? { success }
		: { success, failure: entries.filter(isRefusal) };
}

/** The one list under another name whose entries say what became of each, some that they are refused. */
export function verdictsIn(data: Data): unknown[] | undefined {
	const [list, ...more] = Object.values(data).filter(
		(value): value is unknown[] =>
			Array.isArray(value) && value.every(hasVerdict) && value.some(isRefusal),
	);
	return more.length === 0 ? list : undefined;
}

/** Refusals that aren't a list: an object by what was sent, one entry, or a text with commas. */
const otherFailures = (data: Data) =>
	answerNames.failure.map((name) => refusalsUnder(data[name])).find((entries) => entries);

function refusalsUnder(value: unknown): unknown[] | undefined {
	if (typeof value === 'string') return refusedNames(value);
	if (!isObject(value) || Object.keys(value).length === 0) return undefined;
	if (isRefusalEntry(value)) return [value];
	const entries = Object.entries(value).map(([element, why]) => entryOf(element, why));
	return entries.every((entry) => entry) ? entries : undefined;
}

const entryOf = (element: string, why: unknown) => {
	if (isObject(why)) return { element, ...why };
	if (typeof why === 'string' && why !== '') return { element, error_msg: why };
	return numberIn(why) && isId(element) ? { element, error_code: why } : undefined;
};

/** Names of people or records; a count or a word is none. */
const isId = (text: string) => text.length > 4 && /[\d@]/.test(text);

function refusedNames(text: string): string[] | undefined {
	const names = text.split(/[\s,;、\uFF0C\uFF1B]+/).filter(Boolean);
	return names.length > 0 && names.every(isId) ? names : undefined;
}
