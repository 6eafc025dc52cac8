/**
 * The samples name records by fixed IDs; a run makes records with IDs of its own. This learns which
 * stands for which, by comparing the sample answer of a call with the real one.
 */
export class Ids {
	private readonly real = new Map<string, string>();

	learn(sample: unknown, answer: unknown): void {
		if (Array.isArray(sample) && Array.isArray(answer)) {
			this.learn(sample[0], answer[0]);
			return;
		}
		if (!isObject(sample) || !isObject(answer)) return;
		for (const [key, value] of Object.entries(sample)) {
			const other = answer[key];
			const isId = /(_id|_uuid)$/.test(key) && typeof value === 'string';
			const isOther = typeof other === 'number' || (typeof other === 'string' && other !== value);
			if (isId && isOther) this.real.set(value, String(other));
			else if (!isId) this.learn(value, other);
		}
	}

	/** A deep copy with the real IDs. */
	apply<T>(value: T): T {
		let text = JSON.stringify(value);
		for (const [sample, real] of this.real) text = text.replaceAll(sample, real);
		return JSON.parse(text) as T;
	}
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
