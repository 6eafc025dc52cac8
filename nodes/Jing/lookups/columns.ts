import type { FieldType, INodePropertyOptions, ResourceMapperField } from 'n8n-workflow';
import type { Lookup } from '../engine/definition';
import { answerNames } from '../transport/answerNames';
import { toBoolean } from '../transport/flags';
import { isObject } from '../transport/json';
import { toChoice, firstOf, namesOf, toldApart } from './choices';
import type { Row } from './row';
import type { Source } from './source';

/** What n8n shows of one field of JING. */
export interface Column extends ResourceMapperField {
	/**
	 * Not shown from the start, but mapped automatically all the same: n8n keeps no difference between
	 * a field that nobody has added and one that was taken out.
	 */
	isOffered?: true;
	/** A day without a time of day, for which n8n has no type. */
	isDay?: true;
	/** Yes or no: n8n's own type for it can't be left blank, and would be sent as a no. */
	isFlag?: true;
}

type From = Pick<Source, 'endpoint'> & { lookup: Pick<Lookup, 'value' | 'label'> };

/** First on the panel, in this order, where JING has them. */
const front = ['name', 'mobile', 'company_name', 'company_id', 'company', 'title'];

/** Names of kinds without the signs between their words; what is not here is a text. */
const types: Readonly<Record<string, FieldType>> = {
	number: 'number',
	integer: 'number',
	int: 'number',
	decimal: 'number',
	float: 'number',
	double: 'number',
	currency: 'number',
	percent: 'number',
	date: 'dateTime',
	datetime: 'dateTime',
	timestamp: 'dateTime',
	boolean: 'boolean',
	bool: 'boolean',
	switch: 'boolean',
};

const flags: INodePropertyOptions[] = [
	{ name: 'Yes', value: 'true' },
	{ name: 'No', value: 'false' },
];

/** Names of kinds with several options. A pick list or a drop-down list has one. */
const several =
	/multi(?![-_ ]?line)|checkbox|多选|复选|array|(?<!(?:pick|down|single|select)[-_ ]?)list/;
const written = new Set(['text', 'textarea', 'mobile', 'email', 'url', 'phone', 'string']);

const firstIn = (row: Record<string, unknown>, names: readonly string[]) =>
	names.map((name) => row[name]).find((value) => value !== undefined && value !== null);

const flagIn = (row: Record<string, unknown>, names: readonly string[]) =>
	toBoolean(firstIn(row, names));

function optionsIn(row: Record<string, unknown>, from: From): INodePropertyOptions[] {
	const held = firstIn(row, namesOf('options', answerNames.fieldOptions, from));
	const options = new Map<unknown, INodePropertyOptions>();
	for (const option of Array.isArray(held) ? (held as Row[]) : []) {
		if (isObject(option) && flagIn(option, answerNames.fieldEnabled) === false) continue;
		const choice = toChoice(option, { value: 'value', label: 'label' }, from);
		if (choice)
			options.set(choice.value, { name: shownAs(choice.name), value: sentBy(option, from) });
	}
	return [...options.values()];
}

/** A number stays one. */
const sentBy = (option: Row, from: From) =>
	isObject(option)
		? (firstOf(option, namesOf('value', answerNames.optionValue, from)) as string | number)
		: option;

/** n8n takes a text that begins like this for an expression, also in what it keeps of a field. */
const shownAs = (label: string) => (label.startsWith('=') ? ` ${label}` : label);

function kindOf(row: Record<string, unknown>, options: INodePropertyOptions[], from: From) {
	const said = firstIn(row, namesOf('field_type', answerNames.fieldType, from));
	const name = String(said ?? '').toLowerCase();
	const kind = name.replace(/[^a-z]/g, '');
	// A text that has options is a list of them: n8n has no such control for a mapped field.
	if (several.test(name) && options.length > 0) return { type: 'string' as const, options };
	const type = types[kind] ?? 'string';
	if (kind === 'date') return { type, isDay: true as const };
	if (type === 'boolean')
		return { type: 'options' as const, options: flags, isFlag: true as const };
	const isChosen = type === 'string' && !written.has(kind) && options.length > 0;
	return isChosen ? { type: 'options' as const, options } : { type };
}

function columnOf(row: Row, from: From, isDemanded: (code: string) => boolean): Column[] {
	const choice = isObject(row) ? toChoice(row, from.lookup, from) : undefined;
	if (!isObject(row) || !choice) return [];
	const has = (names: readonly string[]) => flagIn(row, namesOf(names[0]!, names, from));
	if (has(answerNames.fieldReadOnly) || has(answerNames.fieldEnabled) === false) return [];
	const id = choice.value;
	const isMatch = has(answerNames.fieldUnique) === true;
	const required = has(answerNames.fieldRequired) === true && isDemanded(id);
	const isShown = required || isMatch || front.includes(id);
	return [
		{
			id,
			displayName: shownAs(choice.name),
			required,
			defaultMatch: false,
			canBeUsedToMatch: isMatch,
			display: true,
			...kindOf(row, optionsIn(row, from), from),
			...(isShown ? { removed: false } : { removed: true, isOffered: true }),
		},
	];
}

const placeOf = ({ id, required }: Column) => {
	const place = front.indexOf(id);
	return place >= 0 ? place : required ? front.length : front.length + 1;
};

/**
 * JING's fields as columns: those that name a person or company first, then what is demanded, then
 * the rest in JING's order. Read-only and disabled fields are not offered.
 * @param isDemanded whether a required field must be mapped in the operation at hand
 */
export function columnsOf(
	rows: Row[],
	from: From,
	isDemanded: (code: string) => boolean,
): Column[] {
	const columns = new Map<string, Column>();
	for (const column of rows.flatMap((row) => columnOf(row, from, isDemanded))) {
		if (!columns.has(column.id)) columns.set(column.id, column);
	}
	const named = [...columns.values()].map((column) => ({
		column,
		name: column.displayName,
		value: column.id,
	}));
	return toldApart(named)
		.map(({ column, name }) => ({ ...column, displayName: name }))
		.sort((a, b) => placeOf(a) - placeOf(b));
}
