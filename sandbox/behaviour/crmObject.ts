import { one } from '../rules/calls';
import { choicesOf, fieldsAsked, ownOptions, sourceOptions } from '../rules/objectFields';
import { containsText } from '../rules/objects';
import { having, wholeList } from '../rules/query';
import type { Behaviours } from './call';

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
