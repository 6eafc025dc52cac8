import { answerNames } from '../../transport/answerNames';
import { isObject } from '../../transport/json';
import { listsOf } from './answerLists';
import { BatchMatcher, type ElementResult, type Entry } from './batchMatcher';
import { type MatchKeys, namesOf } from './recordNames';
import { refusesAll } from './refusal';

type Body = Record<string, unknown>;

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
	if (!success && !failure) return elements.map(() => resultOfAll(data));
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

function resultOfAll(data: unknown): ElementResult {
	if (refusesAll(data)) return { kind: 'refused', entry: data };
	return countsFailures(data) ? { kind: 'unreported', entries: [] } : { kind: 'done', entry: data };
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
