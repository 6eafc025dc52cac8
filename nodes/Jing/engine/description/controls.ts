import type { INodeProperties } from 'n8n-workflow';
import { limits } from '../../transport/limits';
import { byText } from './byText';
import type { Choice, Field, Operation, Section } from '../definition';
import { nothingRequired, plainControl } from './plainControl';
import { choiceOf, choicesOf, standsAlone } from '../rules';
import { alternativeControls, choiceControl, hiddenTwin } from './choices';
import { sectionsControl } from './chosenSections';
import { options } from './options';

/** Controls that every operation of a kind has. Names are relied upon: workflows store them. */

const specifyBody: INodeProperties = {
	displayName: 'Input Mode',
	name: 'specifyBody',
	type: 'options',
	options: [
		{ name: 'Using Fields', value: 'fields' },
		{ name: 'Using JSON', value: 'json' },
	],
	default: 'fields',
};

const jsonBody: INodeProperties = {
	displayName: 'JSON Body',
	name: 'jsonBody',
	type: 'json',
	typeOptions: { rows: 5 },
	default: '={{ $json }}',
	required: true,
	description: 'Sent as it is. For operations on many records: one record, or a list of records.',
	displayOptions: { show: { specifyBody: ['json'] } },
};

const returnAll: INodeProperties = {
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
};

const limitControl: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	description: 'Max number of results to return',
	displayOptions: { show: { returnAll: [false] } },
};

/** A literal above for the linter; the number stands in limits.ts. */
const limit: INodeProperties = { ...limitControl, default: limits.rows };

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
	const show = { ...shows[place], ...field.showWhen };
	const plain = plainControl(field);
	const control = place === 'inside' ? nothingRequired(plain) : plain;
	const isShownAlways = Object.keys(show).length === 0;
	return isShownAlways ? control : { ...control, displayOptions: { show } };
}

/** The controls of fields that stand alone, each choice above the first of its alternatives. */
function aloneControls(operation: Operation, fields: Field[], place: Place): INodeProperties[] {
	const asked = new Set<Choice>();
	return fields.flatMap((field) => {
		const choice = choiceOf(operation, field);
		if (!choice) return dependentControls(operation, field, place);
		const question = asked.has(choice) ? [] : [choiceControl(operation, choice, fields)];
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

function additional(shared: Field, fields: Field[], place: Place): INodeProperties[] {
	if (fields.length === 0) return [];
	const options = fields
		.map((field) => toControl(field, 'inside'))
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
	const shared = paging ? filters : collection;
	return [
		...aloneControls(operation, query.filter(alone), 'always'),
		...aloneControls(operation, (body ?? []).filter(alone), 'inFieldsMode'),
		...(paging ? [returnAll, limit] : []),
		...additional(shared, [...(body ?? []).filter(optional), ...optionalQuery], place),
		...(body ? [specifyBody, jsonBody, ...additional(shared, optionalQuery, 'inJsonMode')] : []),
		options(operation),
	];
}
