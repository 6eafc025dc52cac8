import type { CallContract, Contract } from '../../sandbox';
import { catalog } from '../../nodes/Jing/operations';
import type { Correction, Corrections, DocumentedCall, Match, Matching, Shape } from './model';
import { elementOf, isEmpty, leavesOf } from './shapes';

/** A body that is not described accepts everything. */
function acceptedNames(shape: Shape | undefined) {
	if (!shape || isEmpty(elementOf(shape))) return undefined;
	const names = leavesOf(shape).map(({ path, shape: { required } }) => [
		path,
		required ? { required } : {},
	]);
	return Object.fromEntries(names) as Record<string, { required?: boolean }>;
}

const likelyNames = {
	success: ['success', 'success_list'],
	failure: ['failure', 'failed', 'fail_list', 'error_list', 'errors'],
	'failure.error_code': ['error_code', 'code'],
	'failure.error_msg': ['error_msg', 'msg', 'message', 'reason'],
};

const isId = (name: string) => /(?:^|_)(?:id|uuid)s?$|[a-z](?:Id|ID|Uuid|UUID)s?$/.test(name);

/** Names of the two lists of a batch, as far as the document's answer has them. */
function batchNames(answer: Shape): Record<string, string> {
	const known = new Set(leavesOf(answer).map(({ path }) => path));
	const rename: Record<string, string> = {};
	for (const [ours, names] of Object.entries(likelyNames)) {
		const [parent, isInside] = [rename[ours.split('.')[0]!], ours.includes('.')];
		const paths = names.map((name) => (isInside ? `${parent ?? 'failure'}.${name}` : name));
		const path = paths.find((each) => known.has(each));
		if (path !== undefined && path !== ours) rename[ours] = path;
	}
	return rename;
}

function answerOf({ own }: Match, answer: Shape): CallContract['answer'] {
	const leaves = leavesOf(answer);
	const ids = leaves.filter(({ path, shape }) => isId(path) && elementOf(shape).type === 'number');
	const numericIds = ids.map(({ path }) => path);
	return { rename: own.batch ? batchNames(answer) : {}, numericIds };
}

function callContract(match: Match, correction: Correction = {}): CallContract {
	const { own, theirs } = match;
	const { method, path, into, rows, total, pageFrom, constants } = {
		...own.endpoint,
		...correction,
	};
	return {
		method,
		path,
		rename: { ...own.endpoint.rename, ...correction.rename },
		into,
		rows,
		total,
		pageFrom,
		constants,
		accepts: { query: acceptedNames(theirs.query) ?? {}, body: acceptedNames(theirs.body) },
		answer: theirs.answer && answerOf(match, theirs.answer),
	};
}

const headerNames = { app_id: 'appid', access_token: 'accesstoken' };

/** The documents' names of the two headers: the same without case, `_` and `-`. */
function headersIn(calls: DocumentedCall[]): Contract['headers'] {
	const written = calls.flatMap(({ headers }) => headers);
	const found = Object.entries(headerNames).map(([ours, plain]) => [
		ours,
		written.find((name) => name.replace(/[_-]/g, '').toLowerCase() === plain) ?? ours,
	]);
	return Object.fromEntries(found) as Contract['headers'];
}

/**
 * The platform that documents describe, for the sandbox to stand in for. Calls for tokens and webhooks
 * are there even where the documents leave them out: nothing works without them.
 */
export function sandboxContract(
	{ matches, missing }: Pick<Matching, 'matches' | 'missing'>,
	corrections: Corrections,
): Contract {
	const calls = matches.map((match) => [
		match.own.key,
		callContract(match, corrections.get(match.own.key)),
	]);
	return {
		headers: headersIn(matches.map(({ theirs }) => theirs)),
		calls: Object.fromEntries(calls) as Contract['calls'],
		missing: missing.map(({ key }) => key).filter((key) => catalog.operations.has(key)),
	};
}
