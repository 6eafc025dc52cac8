import { partsOf } from './paths';

/** Labels of an operation's fields, by the names that they are sent under. */
export type Labels = ReadonlyMap<string, string>;

/** More names than that are a list of all fields, not of what is wrong. */
const mostNames = 3;

/** Such words as "status" or "content" mean the field only in a text that is not English prose. */
const isMeant = (name: string, said: string) =>
	name.includes('_') || /[\u4e00-\u9fff]/.test(said) || said.trim().endsWith(`: ${name}`);

/** The last parts of dotted paths: labels go by the name alone. */
const sentNames = (rename: Record<string, string> = {}) =>
	new Map(Object.entries(rename).map(([ours, theirs]) => [last(ours), last(theirs)]));

const last = (path: string) => partsOf(path).at(-1)!;

/** The fields that JING's message mentions: "Signature (sign_name)". */
export function fieldsNamedIn(
	said: string | undefined,
	labels: Labels | undefined,
	rename?: Record<string, string>,
): string[] {
	if (!said || !labels) return [];
	const tokens = new Set(said.match(/[A-Za-z]\w*/g));
	const sent = sentNames(rename);
	return [...labels]
		.map(([key, label]) => ({ name: sent.get(key) ?? key, label }))
		.filter(({ name }) => tokens.has(name) && isMeant(name, said))
		.map(({ name, label }) => `${label} (${name})`)
		.slice(0, mostNames);
}
