import type { ObjectField } from '../records/objectField';
import type { State } from '../state';
import { knownBusinessType } from './businessTypes';
import type { Given } from './given';
import { having } from './query';

const OBJECTS = ['account', 'company', 'lead', 'member', 'user'];
/** The two kinds of record that have business types. */
const TYPED = ['account', 'lead'];

/** The fields of the kind of record asked for, as far as the call narrows them. */
export function fieldsAsked(given: Given, state: State): ObjectField[] {
	const object = given.requiredWord('object_name', OBJECTS);
	const type = TYPED.includes(object) ? given.text('business_type') : undefined;
	if (type) knownBusinessType(state, object, type);
	return state.objectFields
		.filter(({ object_name }) => object_name === object)
		.filter(({ business_types }) => !type || !business_types || business_types.includes(type))
		.filter(having(given, 'field_code'));
}

export function ownOptions({ choices }: ObjectField) {
	return choices.map((choice, index) => ({ ...choice, is_enabled: true, sort: index + 1 }));
}

/** The options of the tenant's sources, each with its source type. */
export function sourceOptions(state: State) {
	return [...state.sourceOptions.values()].map((option) => ({
		source_type: option.source_type,
		source_type_name:
			state.sourceTypes.find(({ source_type }) => source_type === option.source_type)
				?.source_type_name ?? null,
		value: option.source_value,
		label: option.option_name,
		is_enabled: option.is_enabled,
	}));
}

/** The choices of a field, of whatever kind they are: what to send and what to show. */
export function choicesOf(field: ObjectField, state: State) {
	const set = state.optionSets.get(field.option_set_id ?? '');
	const all = field.option_type === 'source' ? sourceOptions(state) : (set?.options ?? []);
	const usable = all.filter(({ is_enabled }) => is_enabled);
	return field.option_type === 'custom'
		? field.choices
		: usable.map(({ value, label }) => ({ value, label }));
}
