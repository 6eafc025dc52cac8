import type { Shape } from '../model';
import otherWords from '../otherWords.json';
import { elementOf, nameOf } from '../shapes';

/** A key with what stands at it. */
export type Entry = [name: string, shape: Shape];

export interface Pair {
	own: Entry;
	theirs: Entry;
}

export interface Pairing {
	pairs: Pair[];
	/** Keys of ours for which several could be meant, or which several of ours could be. */
	doubtful: Array<{ own: Entry; candidates: Entry[] }>;
	missing: Entry[];
	unknown: Entry[];
}

export const fold = (name: string) => name.toLowerCase().replace(/[_-]+/g, '');

const known = new Map(
	Object.entries(otherWords).map(([name, words]) => [name, new Set(words.map(fold))]),
);

/** Whether a name is one of the other words for ours. */
export const isOtherWord = (own: string, theirs: string) =>
	known.get(own)?.has(fold(theirs)) === true;

function names(description: string | undefined, name: string): boolean {
	const plain = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	return new RegExp(`(?<![\\w-])${plain}(?![\\w-])`).test(description ?? '');
}

/** A word such as "status" can stand in any description. */
const isDistinctive = (name: string) => /[_A-Z\d]/.test(name);

const areAlike = (own: Shape, theirs: Shape) => {
	const [one, other] = [elementOf(own).type, elementOf(theirs).type];
	const isList = (shape: Shape) => shape.type === 'list';
	return one === 'any' || other === 'any' || (one === other && isList(own) === isList(theirs));
};

type Evidence = (own: Entry, theirs: Entry) => boolean;

/** For the name that we send, and for the one that it has with us. */
const bySomeName =
	(isMeant: (name: string, theirs: Entry) => boolean): Evidence =>
	([name, shape], theirs) =>
		[name, ...(shape.own === undefined ? [] : [nameOf(shape.own)])].some((each) =>
			isMeant(each, theirs),
		);

const isAlike =
	(evidence: Evidence): Evidence =>
	(own, theirs) =>
		areAlike(own[1], theirs[1]) && evidence(own, theirs);

/** From the surest to the weakest; the first is no rename. */
const evidences: Evidence[] = [
	([own], [theirs]) => own === theirs,
	bySomeName((own, [theirs]) => fold(own) === fold(theirs)),
	isAlike(bySomeName((own, [, { description }]) => isDistinctive(own) && names(description, own))),
	isAlike(bySomeName((own, [theirs]) => isOtherWord(own, theirs))),
	isAlike(bySomeName((own, [, { description }]) => names(description, own))),
];

/** Which keys of one object are which of another's: one to one, or listed as doubtful. */
export function pairNames(own: Map<string, Shape>, theirs: Map<string, Shape>): Pairing {
	const pairing: Pairing = { pairs: [], doubtful: [], missing: [...own], unknown: [...theirs] };
	for (const evidence of evidences) {
		const claims = pairing.missing.map((each) => ({
			own: each,
			candidates: pairing.unknown.filter((other) => evidence(each, other)),
		}));
		const rivals = (entry: Entry) => claims.filter(({ candidates }) => candidates.includes(entry));
		for (const { own: each, candidates } of claims) {
			const [first] = candidates;
			if (!first) continue;
			if (candidates.length === 1 && rivals(first).length === 1) {
				pairing.pairs.push({ own: each, theirs: first });
			} else pairing.doubtful.push({ own: each, candidates });
		}
		const taken = new Set([
			...pairing.pairs.flatMap((pair) => [pair.own, pair.theirs]),
			...pairing.doubtful.flatMap(({ own: each, candidates }) => [each, ...candidates]),
		]);
		pairing.missing = pairing.missing.filter((entry) => !taken.has(entry));
		pairing.unknown = pairing.unknown.filter((entry) => !taken.has(entry));
	}
	return pairing;
}
