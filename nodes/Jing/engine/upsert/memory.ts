import { valueAt } from '../../transport/paths';
import type { Ledger } from '../ledger';
import type { Asked } from './bodies';
import { formOf, isEqual } from './compare';
import type { Row } from './readRows';

/** What an earlier item has done about the same record; without an ID JING's answer named none. */
type Known = { id?: string | number } | 'unclear';

/** By the values that records are matched by. */
export type Memory = Map<string, Known>;

const memories = new WeakMap<Ledger, Memory>();

/** One memory for each ledger: what a try has created, the next one must not create again. */
export function memoryOf(ledger: Ledger): Memory {
	const memory = memories.get(ledger) ?? new Map<string, Known>();
	memories.set(ledger, memory);
	return memory;
}

const keyFor = ({ upsert, body }: Asked, name: string, form: string | undefined) =>
	JSON.stringify([name, form, ...(upsert.scope ?? []).map((key) => formOf(body[key], 'exact'))]);

/** What names the item's record; equal for items that mean the same one. */
export const keyOf = (asked: Asked) =>
	keyFor(asked, asked.key.name, formOf(asked.value, asked.key.compare));

/** Every value that a record created with this body could be matched by. */
export const keysIn = (asked: Asked, sent: Row): string[] => [
	keyOf(asked),
	...asked.upsert.keys.flatMap(({ name, at, compare }) => {
		const form = formOf(valueAt(sent, at), compare);
		return form === undefined ? [] : [keyFor(asked, name, form)];
	}),
];

/**
 * Remembers the record under every value that another item could name it by. One that stands for two
 * records names neither.
 */
export function remember(memory: Memory, asked: Asked, sent: Row, id: string | number | undefined) {
	const own = keyOf(asked);
	for (const key of keysIn(asked, sent)) {
		const known = memory.get(key);
		const isOther =
			known === 'unclear' || (known?.id !== undefined && !isEqual(known.id, id, 'exact'));
		memory.set(key, key !== own && isOther ? 'unclear' : { id });
	}
}
