import { randomInt } from 'node:crypto';

const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** A new record ID: 22 letters and digits. */
export function newId(): string {
	return Array.from({ length: 22 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}
