import { answerNames } from './answerNames';
import type { Answer } from './envelope';
import type { Failure } from './failure';
import { isObject } from './json';
import { limits } from './limits';

/** Shorter ones stand in ordinary words, and say nothing of a secret. */
const shortestSecret = 6;

/** Keys that the engine reads in an answer: no secret may rename them. */
const ownKeys: ReadonlySet<string> = new Set([
	...Object.values(answerNames).flat().map(String),
	'identities',
	'identity',
	// What names an element of a batch.
	'company_id',
	'company_name',
	'lead_uuid',
	'omni_user_uuid',
	'registration_id',
	'tag_name',
]);

const refusalKeys: ReadonlySet<string> = new Set(answerNames.failure);

/** How a server may write down what it was sent. */
const formsOf = (secret: string) =>
	new Set([secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]);

/** A copy without the secrets in any of its texts, should a server repeat what it was sent. */
export function redact<T>(value: T, secrets: Iterable<string>): T {
	const forms = [...secrets]
		.filter((secret) => secret.length >= shortestSecret)
		.flatMap((secret) => [...formsOf(secret)]);
	const cleanText = (text: string) =>
		forms.reduce((rest, form) => rest.replaceAll(form, '***'), text);
	const clean = (part: unknown): unknown => {
		if (typeof part === 'string') return cleanText(part);
		if (Array.isArray(part)) return part.map(clean);
		if (!isObject(part)) return part;
		return Object.fromEntries(
			Object.entries(part).map(([key, held]) => [
				ownKeys.has(key) ? key : cleanText(key),
				clean(held),
			]),
		);
	};
	return clean(value) as T;
}

/** What is quoted in an error, and so stored with the execution. */
export const truncate = (said: string | undefined) =>
	said && said.length > limits.quote ? `${said.slice(0, limits.quote)} ...` : said;

/**
 * A failure whose words may be shown: only what a server said is searched, the rest is the node's
 * own. The words are cut last: a cut secret would not be found.
 */
export function redactFailure(failure: Failure, secrets: Iterable<string>): Failure {
	const clean = { ...failure };
	for (const key of ['msg', 'requestId', 'detail'] as const) {
		if (clean[key] !== undefined) clean[key] = redact(clean[key], secrets);
	}
	if (clean.msg !== undefined) clean.msg = truncate(clean.msg);
	if (clean.requestId !== undefined) clean.requestId = truncate(clean.requestId);
	if (clean.data !== undefined) clean.data = redact(clean.data, secrets);
	return clean;
}

/**
 * An answer of success whose rejected entries may be shown. They become errors, and are cut for that
 * later: a part of a secret would not be found any more.
 */
export function redactRejections(answer: Answer, secrets: Iterable<string>): Answer {
	if (!answer.ok || !isObject(answer.data)) return answer;
	const lists = Object.entries(answer.data).filter(([key]) => refusalKeys.has(key));
	if (lists.length === 0) return answer;
	return { ...answer, data: { ...answer.data, ...redact(Object.fromEntries(lists), secrets) } };
}
