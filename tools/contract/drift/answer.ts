import { isPath } from '../../../nodes/Jing/transport/paths';
import type { Correction, OwnCall, Shape } from '../model';
import { type Leaf, leavesOf, nameOf } from '../shapes';
import type { Difference } from './fields';
import { isOtherWord } from './pairNames';

interface AnswerComparison {
	differences: Difference[];
	correction: Pick<Correction, 'rows' | 'total'>;
}

/** Keys that are not inside a list. */
function outsideLists(shape: Shape): Leaf[] {
	const all = leavesOf(shape).filter(({ path }) => isPath(path));
	const lists = all.filter((leaf) => leaf.shape.type === 'list');
	return all.filter(({ path }) => !lists.some((list) => path.startsWith(`${list.path}.`)));
}

const isNamed = (word: string) => (leaf: Leaf) =>
	nameOf(leaf.path) === word || isOtherWord(word, nameOf(leaf.path));

/** The best group that has any: the only one of a better group is taken before a lesser group. */
const firstFilled = (groups: Leaf[][]) => groups.find((group) => group.length > 0) ?? [];

/** The list that holds the rows: of objects, else any; of several the one with a usual name. */
function rowsIn(leaves: Leaf[]): Leaf[] {
	const lists = leaves.filter(({ shape }) => shape.type === 'list');
	const ofObjects = lists.filter(({ shape }) => shape.of?.type === 'object');
	const candidates = firstFilled([ofObjects, lists]);
	return candidates.length > 1
		? firstFilled([candidates.filter(isNamed('list')), candidates])
		: candidates;
}

const listed = (leaves: Leaf[]) => leaves.map(({ path }) => path).join(', ');

const isAt = (leaves: Leaf[], at: string, ...types: Array<Shape['type']>) =>
	leaves.some(({ path, shape }) => path === at && types.includes(shape.type));

/** One candidate corrects the record, several are for a human to decide. */
function decide(key: 'rows' | 'total', ours: string, candidates: Leaf[]): AnswerComparison {
	const [found, ...more] = candidates;
	const theirs = found ? listed(candidates) : 'no list';
	if (more.length > 0) {
		const kind = key === 'rows' ? 'doubtfulRows' : 'doubtfulTotal';
		return { differences: [{ kind, ours, theirs }], correction: {} };
	}
	const correction = found ? { [key]: found.path } : {};
	return { differences: [{ kind: key, ours, theirs }], correction };
}

/** Where the document puts the rows of a list, and how many there are. */
export function compareAnswer(
	{ endpoint: { rows, total }, batch }: OwnCall,
	answer: Shape | undefined,
): AnswerComparison[] {
	// A list that is the whole of the data is read as it is.
	if (batch || answer?.type !== 'object' || !answer.keys?.size) return [];
	const leaves = outsideLists(answer);
	const results: AnswerComparison[] = [];
	if (rows !== undefined && !isAt(leaves, rows, 'list')) {
		results.push(decide('rows', rows, rowsIn(leaves)));
	}
	if (total !== undefined && !isAt(leaves, total, 'number', 'text', 'any')) {
		const numbers = leaves.filter(({ shape }) => shape.type === 'number' || shape.type === 'any');
		const candidates = numbers.filter(isNamed('total'));
		// A list ends without its total as well.
		if (candidates.length > 0) results.push(decide('total', total, candidates));
	}
	return results;
}
