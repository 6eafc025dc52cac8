/** Titles of the vendor, in which blanks, widths and case vary, often with a translation in brackets. */
import englishTitles from './englishTitles.json';
import type { OwnCall } from './model';

const plain = (text: string) =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\s_-]+/gu, '');

/** A chapter number in front, such as "3.1 " or "2、". */
const number = /^\d+(?:\.\d+)*[.、\s]\s*/;

/** The forms in which a title may be meant: whole, without what ends it in brackets, that alone. */
export function formsOf(title: string): string[] {
	const text = title.normalize('NFKC').trim().replace(number, '');
	const [, before = '', within = ''] = /^([^(]+)\(([^()]+)\)$/.exec(text) ?? [];
	return [...new Set([text, before, within].map(plain).filter((form) => form !== ''))];
}

export const isSame = (one: string[], other: string[]) => one.some((form) => other.includes(form));

const english: { sections: Record<string, string>; calls: Record<string, string> } = englishTitles;
const resourceOf = ({ key }: OwnCall) => key.slice(0, key.indexOf('.'));

/** How the vendor may write the section of a record. */
export const sectionForms = (own: OwnCall) => [
	...formsOf(own.section),
	...formsOf(english.sections[resourceOf(own)] ?? ''),
];

/** The English titles of a record: the vendor's, and our own name. */
export const englishForms = (own: OwnCall) => [
	...formsOf(english.calls[own.key] ?? ''),
	...formsOf(own.name),
];
