/** A copy of the seeds by one of their keys. */
export function mapBy<Key extends string, T extends Record<Key, string>>(
	key: Key,
	seeds: T[],
): Map<string, T> {
	return new Map(structuredClone(seeds).map((seed) => [seed[key], seed]));
}
