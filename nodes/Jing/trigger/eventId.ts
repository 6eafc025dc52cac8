import { createHash } from 'node:crypto';
import type { Push } from './push';
import { isObject } from '../transport/json';

/**
 * The same push has the same id, whatever the order of its keys: JING sends no id of its own. A
 * sha256 in hexadecimal digits.
 */
export const eventId = (push: Push): string =>
	createHash('sha256').update(canonical(push)).digest('hex');

/** JSON with sorted keys. */
function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	if (isObject(value)) {
		const keys = Object.keys(value).sort();
		return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
	}
	return typeof value === 'bigint' ? String(value) : String(JSON.stringify(value));
}
