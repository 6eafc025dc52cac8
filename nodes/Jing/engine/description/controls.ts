import type { DisplayCondition, INodeProperties } from 'n8n-workflow';
import { byText } from './byText';
import type { Section } from '../catalog';
import type { Choice, Field, Operation } from '../definition';
import { nothingRequired, plainControl } from './plainControl';
import { choiceOf, choicesOf, standsAlone } from '../rules';
import { alternativeControls, choiceControl, hiddenTwin, itemControls } from './choices';
import { sectionsControl } from './chosenSections';
import { jsonBody, limit, returnAll, specifyBody } from './commonControls';
import { options } from './options';

/** Where a control stands, and so when it shows. */
const shows = {
	always: {},
	inFieldsMode: { specifyBody: ['fields'] },
	inJsonMode: { specifyBody: ['json'] },
	/** In Additional Fields, which decides for it. */
	inside: {},
};
type Place = keyof typeof shows;

/** Fields that operations share become one object for each place, so the merge compares it once. */
const made = new WeakMap<Field, Partial<Record<Place, INodeProperties>>>();

function toControl(field: Field, place: Place): INodeProperties {
	const controls = made.get(field) ?? {};
	made.set(field, controls);
	return (controls[place] ??= makeControl(field, place));
}

function makeControl(field: Field, place: Place): INodeProperties {
	const show = { ...shows[place], ...field.showWhen, ...(field.isSuperseded && held(field.name)) };
	const plain = plainControl(field);
	const control = place === 'inside' ? nothingRequired(plain) : plain;
	const displayOptions = {
		...(Object.keys(show).length > 0 ? { show } : {}),
		...(field.supersedes ? { hide: held(field.supersedes) } : {}),
	};
	return Object.keys(displayOptions).length === 0 ? control : { ...control, displayOptions };
}

/** Where a control holds a value. */
const held = (name: string): Record<string, [DisplayCondition]> => ({
	[name]: [{ _cnd: { exists: true } }],
});

/** The controls of fields that stand alone, each choice above the first of its alternatives. */
function aloneControls(operation: Operation, fields: Field[], place: Place): INodeProperties[] {
	const asked = new Set<Choice>();
	return fields.flatMap((field) => {
		const choice = choiceOf(operation, field);
		if (!choice) return dependentControls(operation, field, place);
		const question = asked.has(choice)
			? []
			: [choiceControl(operation, choice, fields), ...itemControls(operation, choice)];
		asked.add(choice);
		return [...question, ...alternativeControls(choice, field)].map((control) =>
			withShow(control, shows[place]),
		);
	});
}

/** A field that a choice shows keeps its value as an alternative does, where nothing is chosen. */
function dependentControls(operation: Operation, field: Field, place: Place): INodeProperties[] {
	const choice = choicesOf(operation).find(({ name }) => field.showWhen && name in field.showWhen);
	const control = toControl(field, place);
	return choice ? [control, withShow(hiddenTwin(choice, field), shows[place])] : [control];
}

const withShow = (control: INodeProperties, more: Record<string, string[]>): INodeProperties => {
	const show = { ...more, ...control.displayOptions?.show };
	return Object.keys(show).length === 0
		? control
		: { ...control, displayOptions: { ...control.displayOptions, show } };
};

const collection: Field = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
};

/** n8n's word for what narrows a list; workflows store both under the same name. */
const filters: Field = { ...collection, displayName: 'Filters', placeholder: 'Add Filter' };

/** What shows a control of Additional Fields can stand there as well, or outside: n8n writes that /name. */
function insideControl(field: Field, outside: Field[]): INodeProperties {
	const control = toControl(field, 'inside');
	if (!field.showWhen) return control;
	const isOutside = (name: string) => outside.some((each) => each.name === name);
	const conditions = Object.entries(field.showWhen).map(([name, values]) => [
		isOutside(name) ? `/${name}` : name,
		values,
	]);
	const show = Object.fromEntries(conditions) as typeof field.showWhen;
	return { ...control, displayOptions: { show } };
}

function additional(
	shared: Field,
	{ fields, outside }: { fields: Field[]; outside: Field[] },
	place: Place,
): INodeProperties[] {
	if (fields.length === 0) return [];
	const options = fields
		.map((field) => insideControl(field, outside))
		.sort((a, b) => byText(a.displayName, b.displayName));
	return [{ ...toControl(shared, place), options }];
}

/** All controls of one operation, top to bottom; of what the node adds to the calls as well. */
export function controlsOf(operation: Operation, sections: Section[] = []): INodeProperties[] {
	const { customCall, interfaces } = operation;
	if (customCall) {
		const controls = Object.values(customCall).map((field) => toControl(field, 'always'));
		return [...controls, options(operation)];
	}
	if (!interfaces) return callControls(operation);
	return [sectionsControl(sections), ...(interfaces === 'check' ? [options(operation)] : [])];
}

function callControls(operation: Operation): INodeProperties[] {
	const { body, query = [], paging } = operation;
	const alone = (field: Field) => standsAlone(operation, field);
	const optional = (field: Field) => !alone(field);
	const place = body ? 'inFieldsMode' : 'always';
	const optionalQuery = query.filter(optional);
	const outside = [...(body ?? []), ...query].filter(alone);
	const added = (fields: Field[], where: Place) => additional(shared, { fields, outside }, where);
	const shared = paging ? filters : collection;
	return [
		...aloneControls(operation, query.filter(alone), 'always'),
		...aloneControls(operation, (body ?? []).filter(alone), 'inFieldsMode'),
		...(paging ? [returnAll, limit] : []),
		...added([...(body ?? []).filter(optional), ...optionalQuery], place),
		...(body ? [specifyBody, jsonBody, ...added(optionalQuery, 'inJsonMode')] : []),
		options(operation),
	];
}
