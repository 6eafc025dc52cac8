const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Whether a value has more levels of lists and objects; in a loop, as recursion would overflow. */
export function isDeeperThan(levels: number, value: unknown): boolean {
	let level = [value].filter(isNested);
	for (let depth = 0; level.length > 0; depth += 1) {
		if (depth > levels) return true;
		const next: object[] = [];
		for (const parent of level) {
			for (const child of Object.values(parent)) if (isNested(child)) next.push(child);
		}
		level = next;
	}
	return false;
}
