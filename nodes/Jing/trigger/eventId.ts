import { createHash } from 'node:crypto';
import type { Push } from './push';
import { isObject } from '../transport/json';

/**
 * JING sends no event ID, so this is made from the content: a SHA-256 in hexadecimal digits. Equal
 * events have the same ID, whatever the order of their keys.
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
