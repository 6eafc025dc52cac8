import type { Answer } from './envelope';
import type { Failure } from './failure';
import { isObject } from './json';
import { limits } from './limits';

/** How a server may write down what it was sent. */
const formsOf = (secret: string) =>
	new Set([secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]);

/** A copy without the secrets in any of its texts, should a server repeat what it was sent. */
export function redact<T>(value: T, secrets: Iterable<string>): T {
	const forms = [...secrets].filter(Boolean).flatMap((secret) => [...formsOf(secret)]);
	const clean = (part: unknown): unknown => {
		if (typeof part === 'string') {
			return forms.reduce((rest, form) => rest.replaceAll(form, '***'), part);
		}
		if (Array.isArray(part)) return part.map(clean);
		if (!isObject(part)) return part;
		return Object.fromEntries(Object.entries(part).map((entry) => entry.map(clean)));
	};
	return clean(value) as T;
}

/** What is quoted in an error, and so stored with the execution. */
export const truncate = (said: string | undefined) =>
	said && said.length > limits.quote ? `${said.slice(0, limits.quote)} ...` : said;

/** A failure whose words may be shown. They are cut last: a cut secret would not be found. */
export function redactFailure(failure: Failure, secrets: Iterable<string>): Failure {
	const clean = redact(failure, secrets);
	return { ...clean, msg: truncate(clean.msg), requestId: truncate(clean.requestId) };
}

/**
 * An answer of success whose rejected entries may be shown. They become errors, and are cut for that
 * later: a part of a secret would not be found any more.
 */
export function redactRejections(answer: Answer, secrets: Iterable<string>): Answer {
	if (!answer.ok || !isObject(answer.data) || !('failure' in answer.data)) return answer;
	const failure = redact(answer.data.failure, secrets);
	return { ...answer, data: { ...answer.data, failure } };
}
