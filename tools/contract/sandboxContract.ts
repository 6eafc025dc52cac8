import type { CallContract, Contract } from '../../sandbox';
import { catalog } from '../../nodes/Jing/operations';
import { answerNames } from '../../nodes/Jing/transport/answerNames';
import { corrected } from '../../nodes/Jing/transport/endpoints';
import { headerNames } from '../../nodes/Jing/transport/headers';
import { compareHeaders } from './drift/headers';
import type { Correction, Corrections, Match, Matching, Shape } from './model';
import { anything, asSent, elementOf, isEmpty, leavesOf } from './shapes';

/** What we send with keys of the user's own, such as the fields of a tenant. */
const openPaths = (shape: Shape) =>
	leavesOf(shape).flatMap(({ path, shape: { type, keys } }) =>
		type === 'object' && !keys?.size ? [path] : [],
	);

/** A body that is not described accepts everything; the keys that stand in an open one are examples. */
function acceptedNames(shape: Shape | undefined, sent: Shape = shape ?? anything) {
	if (!shape || isEmpty(elementOf(shape))) return undefined;
	const open = openPaths(sent).map((path) => `${path}.`);
	const names = leavesOf(shape)
		.filter(({ path }) => !open.some((start) => path.startsWith(start)))
		.map(({ path, shape: { required } }) => [path, required ? { required } : {}]);
	return Object.fromEntries(names) as Record<string, { required?: boolean }>;
}

const isId = (name: string) => /(?:^|[._])(?:id|uuid)s?$|[a-z](?:Id|ID|Uuid|UUID)s?$/.test(name);

/** Names of a batch's two lists and of what an entry of failure says, as the document's answer has them. */
function batchNames(answer: Shape): Record<string, string> {
	const known = new Set(leavesOf(answer).map(({ path }) => path));
	const first = (names: readonly string[]) => names.find((name) => known.has(name)) ?? names[0]!;
	const [success, failure] = [first(answerNames.success), first(answerNames.failure)];
	const below = (names: readonly string[]) => first(names.map((name) => `${failure}.${name}`));
	return {
		success,
		failure,
		'failure.error_code': below(answerNames.errorCode),
		'failure.error_msg': below(answerNames.errorText),
	};
}

function answerOf({ own }: Match, answer: Shape): CallContract['answer'] {
	const leaves = leavesOf(answer);
	const ids = leaves.filter(({ path, shape }) => isId(path) && elementOf(shape).type === 'number');
	const numericIds = ids.map(({ path }) => path);
	return { ...(own.batch ? { rename: batchNames(answer) } : {}), numericIds };
}

function callContract(match: Match, correction: Correction = {}): CallContract {
	const { own, theirs } = match;
	const { drop: _drop, ...endpoint } = corrected(own.endpoint, correction);
	return {
		...endpoint,
		accepts: {
			query: acceptedNames(theirs.query) ?? {},
			body: acceptedNames(theirs.body, own.body && asSent(own.body, correction)),
		},
		answer: theirs.answer && answerOf(match, theirs.answer),
	};
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
		headers: { ...headerNames, ...compareHeaders({ matches, newCalls: [] }).names },
		calls: Object.fromEntries(calls) as Contract['calls'],
		missing: missing.map(({ key }) => key).filter((key) => catalog.calls.has(key)),
	};
}
