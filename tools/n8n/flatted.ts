type Container = Record<string, unknown>;

/**
 * n8n stores the data of an execution in the format of the package `flatted`: a list of values in
 * which every string inside an object or array is the position of the value it stands for.
 */
export function decodeFlatted(text: string): unknown {
	const values = JSON.parse(text) as unknown[];
	for (const value of values) {
		if (typeof value !== 'object' || value === null) continue;
		const container = value as Container;
		for (const [key, position] of Object.entries(container)) {
			if (typeof position === 'string') container[key] = values[Number(position)];
		}
	}
	return values[0];
}
