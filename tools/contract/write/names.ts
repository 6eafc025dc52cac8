import type { OwnCall, Shape } from '../model';
import { leavesOf } from '../shapes';

/** Dotted paths of what is sent: those alone that nothing stands below. */
export interface WireNames {
	query: string[];
	body: string[];
}

/** Of an object, in alphabetical order; a list adds nothing to the path of what is in it. */
export const namesIn = (shape: Shape | undefined): string[] =>
	(shape ? leavesOf(shape) : [])
		.filter(({ shape: inner }) => leavesOf(inner).length === 0)
		.map(({ path }) => path)
		.sort();

/** What our record sends: beside a list that has a key of its own stand the call-wide keys. */
export function namesOfOwn({ query, body, batch }: OwnCall): WireNames {
	if (batch?.into === undefined) return { query: namesIn(query), body: namesIn(body) };
	return { query: [], body: [...namesIn(query), ...namesIn(body)].sort() };
}

/** The same of what a document prints: a path does not tell the key of the list. */
export function namesOfTheirs({ query, body }: WireNames, into: string | undefined): WireNames {
	const inList = `${into}.`;
	const plain = (name: string) => (name.startsWith(inList) ? name.slice(inList.length) : name);
	return { query, body: into === undefined ? body : body.map(plain) };
}

const isBelow = (name: string, other: string) => name.startsWith(`${other}.`);

/** Whether a name is one of these, or stands for one of them, or in one whose parts are free. */
export const isAmong = (name: string, names: readonly string[]) =>
	names.some((each) => each === name || isBelow(each, name) || isBelow(name, each));
