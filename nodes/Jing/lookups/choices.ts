import type { INodeListSearchItems } from 'n8n-workflow';
import type { Lookup } from '../engine/definition';
import { answerNames } from '../transport/answerNames';
import { sentAs } from '../transport/wireNames';
import type { Row } from './row';
import type { Source } from './source';

export type Choice = INodeListSearchItems & { value: string };

const isFilled = (value: unknown) =>
	(typeof value === 'string' && value.trim() !== '') || typeof value === 'number';

export const firstOf = (row: Record<string, unknown>, names: readonly string[]) =>
	names.map((name) => row[name]).find(isFilled);

/** Names of a row's key: the record's, what an override makes of it, and the usual ones. */
export const namesOf = (
	key: string,
	usual: readonly string[],
	{ endpoint }: Pick<Source, 'endpoint'>,
) => [key, sentAs(key, endpoint.rename), ...usual];

/** @returns undefined for a row that nothing can be chosen by */
export function toChoice(
	row: Row,
	{ value, label }: Pick<Lookup, 'value' | 'label'>,
	source: Pick<Source, 'endpoint'>,
): Choice | undefined {
	if (typeof row !== 'object')
		return isFilled(row) ? { name: String(row), value: String(row) } : undefined;
	const id = firstOf(row, namesOf(value, answerNames.optionValue, source));
	if (id === undefined) return undefined;
	const name = firstOf(row, namesOf(label, answerNames.optionLabel, source));
	return { name: String(name ?? id), value: String(id) };
}

/** Of two with one name, the ID tells which is which. */
export function toldApart<T extends Choice>(choices: T[]): T[] {
	const counts = new Map<string, number>();
	for (const { name } of choices) counts.set(name, (counts.get(name) ?? 0) + 1);
	return choices.map((choice) =>
		counts.get(choice.name)! > 1 ? { ...choice, name: `${choice.name} (${choice.value})` } : choice,
	);
}

/** Times, states and IDs of others: who types part of one means something else. */
const unseen = /(_timestamp|_time|_at|status|type|_id|_ids|_uuid)$/;

/** Whether what was typed occurs in the name or another text of the row, or begins the ID. */
export function matches(row: Row, choice: Choice, typed: string): boolean {
	const wanted = typed.trim().toLowerCase();
	const texts = typeof row === 'object' ? Object.entries(row) : [];
	const seen = texts.filter(([key, text]) => !unseen.test(key) && isFilled(text));
	return (
		choice.value.toLowerCase().startsWith(wanted) ||
		[choice.name, ...seen.map(([, text]) => text)].some((text) =>
			String(text).toLowerCase().includes(wanted),
		)
	);
}
