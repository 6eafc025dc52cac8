import { isObject } from '../rules/objects';
import { namesOf, renamed } from './names';
import type { NumericIds } from './numericIds';
import type { CallContract } from './types';

/** Where every list of the behaviours has its rows and how many there are in total. */
const LIST = { rows: 'list', total: 'total' };

function namesOfAnswer({ rows, total, answer }: CallContract) {
	const list = { [LIST.rows]: rows ?? LIST.rows, [LIST.total]: total ?? LIST.total };
	return namesOf({ ...list, ...answer?.rename });
}

/** An answer's data as the platform would give it. */
export function answered(data: unknown, contract: CallContract, ids: NumericIds): unknown {
	const named = isObject(data) ? renamed(data, namesOfAnswer(contract)) : data;
	return ids.numbered(named, new Set(contract.answer?.numericIds));
}
