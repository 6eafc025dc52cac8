import { setTimeout as pause } from 'node:timers/promises';
import { catalog } from '../../../nodes/Jing/operations';
import type { InterfaceNode } from './node';
import type { LiveRow } from './results';

/** The node does not call these. */
const writes = [...catalog.calls].flatMap(([key, { operation }]) =>
	operation.effect === 'read' ? [] : [key],
);

/** Whether an answer settles nothing, so that it is worth another call. */
const isOpen = ({ verdict }: LiveRow) => verdict === 'unclear' || verdict === 'notTried';

/** The node says of a call that it left out that JING said nothing. */
const wasCalled = ({ said }: LiveRow) => said !== '';

/** Whether JING refused a call because of its quota: no other is worth a try today. */
const isQuotaUsedUp = (row: LiveRow) => row.verdict === 'notTried' && wasCalled(row);

const isSameAddress = (a: LiveRow, b: LiveRow) => a.method === b.method && a.path === b.path;

/** Whether every interface works that is not left out on purpose. */
export const isAllWell = (rows: LiveRow[]) =>
	rows.every((row) => row.verdict === 'works' || (row.verdict === 'notTried' && !wasCalled(row)));

/**
 * Every interface in the order of the tables: those that are settled as they are known, the others
 * checked one after the other, until JING takes no more.
 * @param interval milliseconds from one call to the next
 */
export async function* checkEach(
	node: InterfaceNode,
	known: ReadonlyMap<string, LiveRow>,
	interval: number,
): AsyncGenerator<LiveRow> {
	const written = new Map((await node.check(writes)).map((row) => [row.key, row]));
	let end: LiveRow | undefined;
	for (const listed of await node.list()) {
		const earlier = known.get(listed.key);
		const leftOut = written.get(listed.key);
		if (leftOut) yield leftOut;
		else if (earlier && !isOpen(earlier) && isSameAddress(earlier, listed)) yield earlier;
		else if (end) yield { ...listed, verdict: end.verdict, said: '', nextStep: end.nextStep };
		else {
			const begun = Date.now();
			const row = (await node.check([listed.key]))[0]!;
			if (isQuotaUsedUp(row)) end = row;
			yield row;
			if (wasCalled(row)) await pause(Math.max(0, begun + interval - Date.now()));
		}
	}
}
