import { trimBlanks } from '../../transport/blanks';
import { toBoolean } from '../../transport/flags';
import type { Field } from '../definition';
import { Problem } from '../problem';
import type { Reader, ValueContext } from './input';
import { shown, wrong } from './problems';
import { list } from './lists';
import { text } from './text';

const plain = (word: unknown) => trimBlanks(String(word)).toLowerCase();

const known = new WeakMap<Field, Map<string, string>>();

/** The values of an options control by their words in any case; a value comes before a name. */
function wordsOf(field: Field): Map<string, string> {
	const words = known.get(field) ?? new Map<string, string>();
	if (known.has(field)) return words;
	known.set(field, words);
	const choices = (field.options ?? []).flatMap((choice) => ('value' in choice ? [choice] : []));
	for (const { name, value } of choices) words.set(plain(name), String(value));
	for (const { value } of choices) words.set(plain(value), String(value));
	return words;
}

function matched(word: string, field: Field, { decisive, hints }: ValueContext): string | Problem {
	const words = wordsOf(field);
	const value = words.get(plain(word));
	if (value !== undefined || words.size === 0) return value ?? word;
	const choices = [...new Set(words.values())].join(', ');
	if (decisive?.has(field.name)) return wrong(field, `one of ${choices}`, word);
	hints?.push(
		`${field.displayName}: ${shown(word)} is not in the list that the node knows (${choices}). It was sent as it is.`,
	);
	return trimBlanks(word);
}

export const option: Reader = (raw, field, context) => {
	const word = text(raw, field, context);
	return word instanceof Problem ? word : matched(word, field, context);
};

export const severalOptions: Reader = (raw, field, context) => {
	const words = list(raw, field, context);
	if (words instanceof Problem) return words;
	const values = words.map((word) => matched(word, field, context));
	return values.find((value) => value instanceof Problem) ?? values;
};

/** Which of some fields decide whether others show or are demanded. */
export interface Rules {
	names: ReadonlySet<string>;
	deciding: Field[];
}

const rules = new WeakMap<Field[], Rules>();

/** @param fields always the same list for the same fields: what follows from it is kept */
export function rulesOf(fields: Field[]): Rules {
	const kept = rules.get(fields);
	if (kept) return kept;
	const names = new Set(
		fields.flatMap(({ showWhen, requiredWhen }) => Object.keys({ ...showWhen, ...requiredWhen })),
	);
	const made = { names, deciding: fields.filter(({ name }) => names.has(name)) };
	rules.set(fields, made);
	return made;
}

/** The values with those that decide about others in the words that these name. */
export function decidingValues(
	values: Record<string, unknown>,
	{ deciding }: Rules,
): Record<string, unknown> {
	if (deciding.length === 0) return values;
	const words = deciding.map((field): [string, unknown] => {
		const raw = values[field.name];
		if (typeof raw === 'object') return [field.name, raw];
		const word = field.type === 'boolean' ? toBoolean(raw) : wordsOf(field).get(plain(raw));
		return [field.name, word ?? raw];
	});
	return { ...values, ...Object.fromEntries(words) };
}
