import { randomInt } from 'node:crypto';

const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** A new record ID: 22 letters and digits. */
export function newId(): string {
	return Array.from({ length: 22 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/** A message's number at WeChat: 19 digits, so always text. */
export function newMessageNumber(): string {
	return `3${Array.from({ length: 18 }, () => randomInt(10)).join('')}`;
}
