import { isPath } from '../../../nodes/Jing/transport/paths';
import type { Correction, Drift, Shape } from '../model';
import { below, elementOf } from '../shapes';
import { pairAcrossLevels } from './acrossLevels';
import { type Entry, type Pair, pairNames } from './pairNames';
import { isConflict, typeName } from './types';

type Place = 'query' | 'body';

/** The keys of one object, ours and theirs. */
export interface Level {
	own: Map<string, Shape>;
	theirs: Map<string, Shape>;
	/** Dotted paths of the object: in our own names, as we send it, as the document has it. */
	ownPath: string;
	sentPath: string;
	theirPath: string;
	/** Where the keys of the first level travel. */
	ownPlace?: (name: string) => Place;
	theirPlace?: (name: string) => Place;
	isQuery?: boolean;
	/** The document describes the request, so that no keys here means that there are none. */
	isComplete?: boolean;
	/** An override's constants do not reach these keys. */
	isFixed?: boolean;
}

/** Differences of a call without its key and place, which its caller adds. */
export type Difference = Omit<Drift, 'key' | 'place'>;

export interface FieldComparison {
	differences: Difference[];
	rename: NonNullable<Correction['rename']>;
	constants: NonNullable<Correction['constants']>;
	/** Theirs by our own dotted path. */
	found: Map<string, { path: string; shape: Shape }>;
}

export const nothingFound = (): FieldComparison => ({
	differences: [],
	rename: {},
	constants: {},
	found: new Map(),
});

/** Compares the keys of an object, and of those inside it. Adds to `result`. */
export function compareFields(level: Level, result: FieldComparison): void {
	const { own, theirs, ownPath, theirPath, isComplete } = level;
	// Many pages print an empty object for what they don't describe.
	if (theirs.size === 0 && !isComplete) return;
	const { pairs, doubtful, ...left } = pairNames(own, theirs);
	const { pairs: moved, missing, unknown } = pairAcrossLevels(left);
	for (const pair of [...pairs, ...moved]) comparePair(pair, level, result);
	for (const { own: entry, candidates } of doubtful) {
		const theirNames = candidates.map(([name]) => below(theirPath, name)).join(', ');
		const field = ownPathOf(entry, ownPath);
		result.differences.push({ kind: 'doubtfulRename', field, ours: field, theirs: theirNames });
	}
	for (const entry of missing) {
		const field = ownPathOf(entry, ownPath);
		result.differences.push({ kind: 'missingField', field, ours: typeName(entry[1]) });
	}
	for (const entry of unknown) addUnknown(entry, level, result);
}

/** A dot in a name can't be told from one between names. */
const isName = (name: string, level: Level) =>
	isPath(name) && (!name.includes('.') || !level.theirs.has(name));

/** What travels is the outermost object. */
const rootOf = (path: string) => path.split('.')[0]!;

const ownPathOf = ([name, { own }]: Entry, above: string) => own ?? below(above, name);

function addUnknown([name, shape]: Entry, level: Level, result: FieldComparison): void {
	const { theirPath, isFixed } = level;
	const field = below(theirPath, name);
	const isReached = theirPath === '' && !isFixed && isName(name, level);
	if (shape.required && shape.constant !== undefined && isReached) {
		result.constants[field] = shape.constant;
		const theirs = JSON.stringify(shape.constant);
		result.differences.push({ kind: 'constant', field, theirs });
		return;
	}
	const theirs = `${typeName(shape)}${shape.required ? ', required' : ''}`;
	result.differences.push({ kind: 'unknownField', field, theirs });
}

function comparePair({ own, theirs }: Pair, level: Level, result: FieldComparison): void {
	const [ownName, ownShape] = own;
	const [theirName, theirShape] = theirs;
	const field = ownPathOf(own, level.ownPath);
	const sentPath = below(level.sentPath, ownName);
	const theirPath = below(level.theirPath, theirName);
	const ownPlace = level.ownPlace?.(rootOf(ownName));
	const theirPlace = level.theirPlace?.(rootOf(theirName));
	const isQuery = theirPlace === undefined ? level.isQuery : theirPlace === 'query';
	const add = (kind: string, ours: string, their: string) =>
		result.differences.push({ kind, field, ours, theirs: their });
	result.found.set(field, { path: theirPath, shape: theirShape });
	if (ownName !== theirName) {
		const isUsable = isName(theirName, level);
		if (isUsable) result.rename[field] = theirPath;
		add(isUsable ? 'rename' : 'unusableName', sentPath, theirPath);
	}
	if (ownPlace !== theirPlace) add('place', ownPlace ?? '', theirPlace ?? '');
	if (isConflict(ownShape, theirShape, isQuery === true)) {
		add('type', typeName(ownShape), typeName(theirShape));
		return;
	}
	if (theirShape.required && !ownShape.required) add('required', 'optional', 'required');
	const inner = { own: elementOf(ownShape).keys, theirs: elementOf(theirShape).keys };
	if (!inner.own || !inner.theirs) return;
	const paths = { ownPath: field, sentPath, theirPath, isQuery };
	compareFields({ own: inner.own, theirs: inner.theirs, ...paths }, result);
}
