import { trimBlanks } from './blanks';

const words: ReadonlyMap<string, boolean> = new Map([
	['true', true],
	['yes', true],
	['1', true],
	['false', false],
	['no', false],
	['0', false],
]);

/** @returns undefined for what is neither true nor false, in any of the usual words */
export const toBoolean = (raw: unknown): boolean | undefined =>
	['string', 'number', 'boolean'].includes(typeof raw)
		? words.get(trimBlanks(String(raw)).toLowerCase())
		: undefined;
