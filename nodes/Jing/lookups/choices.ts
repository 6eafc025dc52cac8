import type { INodeListSearchItems } from 'n8n-workflow';
import type { Lookup } from '../engine/definition';
import { answerNames } from '../transport/answerNames';
import { sentAs } from '../transport/wireNames';
import type { Row } from './readRows';
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
	if (typeof row !== 'object') return { name: String(row), value: String(row) };
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

/** Whether what was typed occurs in the name, the ID or another text of the row. */
export function matches(row: Row, choice: Choice, typed: string): boolean {
	const wanted = typed.trim().toLowerCase();
	const texts = typeof row === 'object' ? Object.values(row).filter(isFilled) : [];
	return [choice.name, choice.value, ...texts].some((text) =>
		String(text).toLowerCase().includes(wanted),
	);
}
