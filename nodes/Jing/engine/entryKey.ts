import { trimBlanks } from '../transport/blanks';
import { isObject, plainText } from '../transport/json';
import { withoutCountry } from './outcome/recordNames';

/** The same text for entries that ask for the same: in any order of keys, in any form of a number. */
export const entryKey = (entry: Record<string, unknown>) => JSON.stringify(entry, likeOthers);

function likeOthers(key: string, value: unknown): unknown {
	if (!isObject(value)) return value;
	const like = key === 'identity' && isIdentity(value) ? { ...value, value: formOf(value) } : value;
	return Object.fromEntries(Object.entries(like).sort(([a], [b]) => (a < b ? -1 : 1)));
}

interface Identity extends Record<string, unknown> {
	type: string;
	value: string | number;
}

const isIdentity = (part: Record<string, unknown>): part is Identity =>
	typeof part.type === 'string' && ['string', 'number'].includes(typeof part.value);

/** As JING would store it; a number of another country keeps its +. */
function formOf({ type, value }: Identity): string {
	const text = trimBlanks(plainText(value));
	if (type === 'email') return text.normalize('NFKC').toLowerCase();
	return type === 'mobile'
		? withoutCountry(text.normalize('NFKC').replace(/[\s().\u2010-\u2015-]/g, ''))
		: text;
}
