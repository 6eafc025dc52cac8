import { notFound } from '../protocol/refusal';
import type { Given } from './given';

/** The record whose ID stands under `key`; `thing` is what the refusal calls it. */
export function recordOf<T>(
	given: Given,
	key: string,
	records: ReadonlyMap<string, T>,
	thing: string,
): T {
	const record = records.get(given.requiredText(key));
	if (!record) throw notFound(thing);
	return record;
}
