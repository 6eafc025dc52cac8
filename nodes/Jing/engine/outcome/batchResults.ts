import { answerNames } from '../../transport/answerNames';
import { isObject } from '../../transport/json';
import { BatchMatcher, type ElementResult, type Entry } from './batchMatcher';
import { type MatchKeys, namesOf } from './recordNames';

type Body = Record<string, unknown>;

/** The lists of a batch's answer; without either the answer holds for every element. */
export function listsOf(data: unknown): { success?: unknown[]; failure?: unknown[] } {
	if (Array.isArray(data)) return byVerdict(data);
	if (!isObject(data)) return {};
	const list = (names: readonly string[]) => names.map((name) => data[name]).find(Array.isArray);
	return { success: list(answerNames.success), failure: list(answerNames.failure) };
}

/** One list for all: each entry can say itself that it was refused. */
function byVerdict(entries: unknown[]) {
	const success = entries.filter((entry) => !isRefusal(entry));
	return success.length === entries.length
		? { success }
		: { success, failure: entries.filter(isRefusal) };
}

function isRefusal(entry: unknown): boolean {
	if (!isObject(entry)) return false;
	const { error_code: code } = entry;
	const saysNo = (name: string) => answerNames.no.some((no) => entry[name] === no);
	const hasCode = code !== undefined && code !== null && Number(code) !== 0;
	return answerNames.verdict.some(saysNo) || hasCode;
}

/**
 * Matches each answer entry to the batch element it belongs to: by identifying keys (equal ones in
 * their order), otherwise by position if the counts agree. An answer without the lists `success` and
 * `failure` goes to every element; where only failures are listed the others are done.
 */
export function matchResults(
	elements: Body[],
	data: unknown,
	matchKeys: MatchKeys,
): ElementResult[] {
	const { success, failure } = listsOf(data);
	if (!success && !failure) {
		const result: ElementResult = countsFailures(data)
			? { kind: 'unreported', entries: [] }
			: { kind: 'done', entry: data };
		return elements.map(() => result);
	}
	const done = (success ?? []).map((entry) => toEntry({ kind: 'done', entry }, matchKeys));
	const refused = (failure ?? []).map((entry) => toEntry({ kind: 'refused', entry }, matchKeys));
	const matcher = new BatchMatcher(elements.map((element) => namesIn(element, matchKeys)));
	match(matcher, done, refused);
	const entries = matcher.unplaced(refused).map(({ result }) => result.entry);
	// JING may list only what it refused.
	const othersAreDone = !success && entries.length === 0;
	return elements.map((_, element): ElementResult => {
		const isLikeRefused = () => refused.some((entry) => matcher.isNamedBy(entry, element));
		const isDone = othersAreDone && !matcher.resultOf(element) && !isLikeRefused();
		const other: ElementResult = isDone
			? { kind: 'done', entry: undefined }
			: { kind: 'unreported', entries };
		return matcher.resultOf(element) ?? other;
	});
}

/** Without a list, only that some were refused is known, not which. */
const countsFailures = (data: unknown) =>
	isObject(data) &&
	[...answerNames.failureCount, ...answerNames.failure].some((name) => Number(data[name]) > 0);

const namesIn = (record: unknown, matchKeys: MatchKeys) =>
	isObject(record) ? namesOf(record, matchKeys) : [];

const toEntry = (result: Entry['result'], matchKeys: MatchKeys): Entry => ({
	result,
	names: namesIn(result.entry, matchKeys),
});

/** The surest marks first. */
function match(matcher: BatchMatcher, done: Entry[], refused: Entry[]) {
	const all = [...refused, ...done];
	matcher.matchExactly([...done, ...refused]);
	matcher.matchBySharedNames(all);
	matcher.spendRepeated(all);
	matcher.matchByIndex(done, refused);
	matcher.matchByText(all);
	matcher.matchByPosition(all);
	matcher.matchDuplicates();
	matcher.matchByPosition(all);
}
