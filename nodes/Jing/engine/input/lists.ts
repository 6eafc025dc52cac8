import { entriesOf, trimmed } from '../../transport/lists';
import type { Field } from '../definition';
import { Problem } from '../problem';
import type { Reader, ValueContext } from './input';
import { wrong } from './problems';
import { text } from './text';

/** The list that an expression gives, or a text that says one; see transport/lists.ts. */
export function list(raw: unknown, field: Field, context: ValueContext): string[] | Problem {
	const whole = Array.isArray(raw) ? raw : text(raw, field, context);
	if (whole instanceof Problem) return whole;
	const parts = typeof whole === 'string' ? entriesOf(whole) : whole;
	if (!parts) return wrong(field, 'a list of texts', raw);
	const texts: string[] = [];
	for (const part of parts) {
		const read = text(part, field, context);
		if (read instanceof Problem) return read;
		texts.push(read);
	}
	return trimmed(texts);
}

export const commaText: Reader = (raw, field, context) => {
	const texts = list(raw, field, context);
	if (texts instanceof Problem) return texts;
	const torn = texts.find((part) => part.includes(','));
	return torn === undefined
		? texts.join(',')
		: wrong(field, 'a list of texts without commas in them', torn);
};
