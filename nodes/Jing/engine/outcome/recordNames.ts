import { isObject, plainText } from '../../transport/json';
import { fromWire } from '../../transport/wireNames';

type Body = Record<string, unknown>;

/** How the elements of a batch are named. */
export interface MatchKeys {
	/** Keys that name an element, also in the answer, best first. */
	match: string[];
	/** Names that the user's override sends keys under; the answer can have either. */
	rename?: Record<string, string>;
}

/** What names a record: "identity mobile 13800138000", "tag_name VIP". */
export function namesOf(record: Body, { match, rename }: MatchKeys): string[] {
	const inOurNames = rename && fromWire(record, { rename });
	return match.flatMap((key) => {
		const values = [record[key], inOurNames?.[key]].flat();
		return [...new Set(values.flatMap((value) => nameOf(key, value)))];
	});
}

function nameOf(key: string, value: unknown): string[] {
	if (isObject(value)) return [`identity ${plainText(value.type)} ${plainText(value.value)}`];
	return value === undefined || value === null ? [] : [`${key} ${plainText(value)}`];
}

/** What the user knows an element by: "mobile 13800138000". */
export const shownName = (record: Body, matchKeys: MatchKeys) =>
	namesOf(record, matchKeys)[0]?.replace(/^identity /, '') ?? 'this element';

/** E-mail addresses come back in lower case; blanks, also those without a width, are dropped. */
export const comparable = (name: string) =>
	name
		.replace(/[\u200B-\u200D\u2060]/g, '')
		.replace(/^((?:identity )?\S+)\s+/, '$1 ')
		.trim()
		.toLowerCase();

/** Kinds of identity, and keys, that hold mobile numbers. */
const mobileKinds = ['mobile'];
const mobileName = new RegExp(`^((?:identity )?(?:${mobileKinds.join('|')}) )(.*)$`);

/** Digits of a Chinese mobile number, without the country's +86. */
const mobileDigits = 11;

const digitsOf = (value: string) => value.normalize('NFKC').replace(/\D/g, '');

/** "identity mobile +86 138-0013-8000" -> "identity mobile 13800138000"; other names as they are. */
export function shortened(name: string): string {
	const [, kind, value = ''] = mobileName.exec(name) ?? [];
	const digits = digitsOf(value);
	return kind && digits.length >= mobileDigits ? `${kind}${digits.slice(-mobileDigits)}` : name;
}

/** A text that is a Chinese mobile number with its country code, without that; others as they are. */
export function withoutCountry(text: string): string {
	const isNumber = /^[+\d][\d\s-]*$/.test(text);
	const [, digits] = (isNumber && /^(?:00)?86(1\d{10})$/.exec(digitsOf(text))) || [];
	return digits ?? text;
}

/** The value in a name: "identity mobile 13800138000" -> "13800138000". */
export const valueOf = (name: string) => name.replace(/^(identity )?\S+ /, '');

/** What comes before the value in a name: "identity mobile ". */
export const kindIn = (name: string) => name.slice(0, name.length - valueOf(name).length);

/** Every text and number in a value, however deep. */
export function textsIn(value: unknown): string[] {
	if (typeof value === 'string' || typeof value === 'number') return [comparable(String(value))];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(textsIn);
}
