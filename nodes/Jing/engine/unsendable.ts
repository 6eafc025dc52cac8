import type { About } from '../transport/explain';
import { writeJson } from '../transport/json';
import { faultOfProblem } from './outcome/fault';
import { Problem } from './problem';
import type { ReadItem } from './readItems';

const advice = 'Give plain values, lists and objects that do not contain themselves.';

/** An item can hold what throws when it is written as JSON: it would take its whole batch along. */
export function refuseUnsendable(read: ReadItem, about: About): ReadItem {
	if ('fault' in read) return read;
	const { item, input } = read;
	try {
		writeJson([input.query, input.body, input.entry]);
		return read;
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		const problem = new Problem('The body', `can't be written as JSON (${why})`, advice);
		return { item, fault: faultOfProblem(problem, about, item) };
	}
}
