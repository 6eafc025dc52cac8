import type { ObjectField } from '../records/objectField';
import { one } from '../rules/calls';
import { knownBusinessType } from '../rules/crm';
import type { Given } from '../rules/given';
import { containsText } from '../rules/objects';
import { having, wholeList } from '../rules/query';
import type { State } from '../state';
import type { Behaviours } from './call';

const OBJECTS = ['account', 'company', 'lead', 'member', 'user'];
/** The two kinds of record that have business types. */
const TYPED = ['account', 'lead'];

/** The fields of the kind of record asked for, as far as the call narrows them. */
function fieldsAsked(given: Given, state: State): ObjectField[] {
	const object = given.requiredWord('object_name', OBJECTS);
	const type = TYPED.includes(object) ? given.text('business_type') : undefined;
	if (type) knownBusinessType(state, object, type);
	return state.objectFields
		.filter(({ object_name }) => object_name === object)
		.filter(({ business_types }) => !type || !business_types || business_types.includes(type))
		.filter(having(given, 'field_code'));
}

function ownOptions({ choices }: ObjectField) {
	return choices.map((choice, index) => ({ ...choice, is_enabled: true, sort: index + 1 }));
}

/** The options of the tenant's sources, each with its source type. */
function sourceOptions(state: State) {
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
function choicesOf(field: ObjectField, state: State) {
	const set = state.optionSets.get(field.option_set_id ?? '');
	const all = field.option_type === 'source' ? sourceOptions(state) : (set?.options ?? []);
	const usable = all.filter(({ is_enabled }) => is_enabled);
	return field.option_type === 'custom'
		? field.choices
		: usable.map(({ value, label }) => ({ value, label }));
}

const getBusinessTypes = one((given, { state }) => {
	const object = given.requiredWord('object_name', ['account', 'lead']);
	const isWhole = given.flag('include_disabled') ?? false;
	return wholeList(
		state.businessTypes
			.filter(({ object_name }) => object_name === object)
			.filter(({ is_enabled }) => is_enabled || isWhole),
	);
});

const getOptionSetFields = one((given, { state }) => {
	const fields = fieldsAsked(given, state).filter(
		({ option_type }) => option_type === 'option_set',
	);
	return wholeList(
		fields.map(({ field_code, field_name, field_type, option_set_id }) => {
			const { option_set_name = null, options = [] } =
				state.optionSets.get(option_set_id ?? '') ?? {};
			return { field_code, field_name, field_type, option_set_id, option_set_name, options };
		}),
	);
});

const getSourceOptionFields = one((given, { state }) => {
	const keyword = given.text('keyword') ?? '';
	const options = sourceOptions(state)
		.filter(having(given, 'source_type'))
		.filter(({ label }) => containsText([label], keyword));
	const fields = fieldsAsked(given, state).filter(({ option_type }) => option_type === 'source');
	return wholeList(
		fields.map(({ field_code, field_name, field_type }) => ({
			...{ field_code, field_name, field_type, options },
		})),
	);
});

const getCustomOptionFields = one((given, { state }) => {
	const fields = fieldsAsked(given, state).filter(({ option_type }) => option_type === 'custom');
	return wholeList(
		fields.map((field) => {
			const { field_code, field_name, field_type } = field;
			return { field_code, field_name, field_type, options: ownOptions(field) };
		}),
	);
});

const getFields = one((given, { state }) => {
	const hasOptions = given.flag('include_options') ?? false;
	return wholeList(
		fieldsAsked(given, state).map((field) => {
			const {
				object_name: _object,
				option_set_id: _set,
				choices: _choices,
				business_types: _types,
				...shown
			} = field;
			return { ...shown, options: hasOptions ? choicesOf(field, state) : [] };
		}),
	);
});

export const crmObject: Behaviours = {
	getBusinessTypes,
	getOptionSetFields,
	getSourceOptionFields,
	getCustomOptionFields,
	getFields,
};
