import { isPath } from '../../../nodes/Jing/transport/paths';
import type { Shape } from '../model';
import { below } from '../shapes';
import { type Entry, fold, type Pair } from './pairNames';

/** What is left of one object after its names were paired. */
interface Left {
	missing: Entry[];
	unknown: Entry[];
}

const folded = (path: string) => fold(path.replaceAll('.', ''));

/** Keys of an object one level down; what is inside a list stays in its element. */
const inside = ([name, { type, keys }]: Entry): Entry[] =>
	type === 'object'
		? [...(keys ?? [])].map(([key, shape]): Entry => [below(name, key), shape])
		: [];

/** The only entry of a list that is the same when dots are left out. */
function single(entries: Entry[], [path]: Entry): Entry | undefined {
	const [found, ...more] = entries.filter(([other]) => folded(other) === folded(path));
	return more.length === 0 ? found : undefined;
}

function pairsOf(own: Entry[], theirs: Entry[]): Pair[] {
	return own.flatMap((each) => {
		const other = single(theirs, each);
		return other && single(own, other) === each ? [{ own: each, theirs: other }] : [];
	});
}

/** Without the keys that were found; of an object in part found its other keys remain. */
function remaining(entries: Entry[], found: Set<Shape>): Entry[] {
	return entries.flatMap((entry): Entry[] => {
		if (found.has(entry[1])) return [];
		const parts = inside(entry);
		const kept = parts.filter(([, shape]) => !found.has(shape));
		return kept.length === parts.length ? [entry] : kept;
	});
}

/** Keys that stand in an object on one side only: identity.type and identity_type. */
export function pairAcrossLevels({ missing, unknown }: Left): Left & { pairs: Pair[] } {
	const theirInner = unknown.flatMap(inside).filter(([path]) => isPath(path));
	const pairs = [...pairsOf(missing.flatMap(inside), unknown), ...pairsOf(missing, theirInner)];
	const found = new Set(pairs.flatMap(({ own, theirs }) => [own[1], theirs[1]]));
	return { pairs, missing: remaining(missing, found), unknown: remaining(unknown, found) };
}
