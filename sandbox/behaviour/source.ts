import { missing, notFound, Refusal } from '../protocol/refusal';
import type { SourceOption } from '../records/source';
import { one } from '../rules/calls';
import type { Given } from '../rules/given';
import { newId } from '../rules/ids';
import { containsText } from '../rules/objects';
import { pageOf, recordOf } from '../rules/query';
import { chinaTime } from '../rules/time';
import type { State } from '../state';
import type { Behaviours } from './call';

function sourceTypeOf(state: State, { source_type }: { source_type: string }) {
	return state.sourceTypes.find((known) => known.source_type === source_type);
}

function showOption(option: SourceOption, state: State) {
	const { option_id, source_type, source_value, option_name, description, ...rest } = option;
	const type = sourceTypeOf(state, option);
	return {
		option_id,
		source_type,
		source_type_name: type?.source_type_name ?? null,
		source_value,
		option_name,
		description,
		is_custom: type?.is_custom ?? false,
		...rest,
	};
}

const optionById = (given: Given, state: State) =>
	recordOf(given, 'option_id', state.sourceOptions, '来源选项');

function optionByCode(state: State, type: string, code: string): SourceOption | undefined {
	return [...state.sourceOptions.values()].find(
		({ source_type, source_value }) => source_type === type && source_value === code,
	);
}

function optionNamed(given: Given, state: State): SourceOption {
	given.exactlyOne(['option_id', 'source_value']);
	if (given.has('option_id')) return optionById(given, state);
	const code = given.requiredText('source_value');
	const option = optionByCode(state, given.requiredText('source_type'), code);
	if (!option) throw notFound('来源选项');
	return option;
}

const getOption = one((given, { state }) => showOption(optionNamed(given, state), state));

const ownCode = () => `src_${newId().slice(0, 8).toLowerCase()}`;

/** The custom source type that the call names; the others can't be extended. */
function customType(given: Given, state: State): string {
	const source_type = given.requiredText('source_type');
	const type = sourceTypeOf(state, { source_type });
	if (!type) throw notFound('来源类型');
	if (!type.is_custom) throw new Refusal(40004, '仅自定义来源可新增选项');
	return source_type;
}

/** A code stands once in its source type; without one of its own, an option is always new. */
const createOption = one((given, { state }) => {
	const option_name = given.requiredText('option_name');
	const source_type = customType(given, state);
	const source_value = given.text('source_value') || ownCode();
	if (optionByCode(state, source_type, source_value)) throw new Refusal(40004, '来源选项已存在');
	const now = chinaTime();
	const option: SourceOption = {
		option_id: newId(),
		source_type,
		source_value,
		option_name,
		description: given.text('description') ?? '',
		is_enabled: true,
		created_timestamp: now,
		updated_timestamp: now,
	};
	state.sourceOptions.set(option.option_id, option);
	return showOption(option, state);
});

const updateOption = one((given, { state }) => {
	const option = optionById(given, state);
	given.atLeastOne(['option_name', 'description', 'is_enabled']);
	if (given.text('option_name') === '') throw missing('option_name');
	if (!sourceTypeOf(state, option)?.is_custom) throw new Refusal(40004, '系统来源选项不可修改');
	option.option_name = given.text('option_name') ?? option.option_name;
	option.description = given.text('description') ?? option.description;
	option.is_enabled = given.flag('is_enabled') ?? option.is_enabled;
	option.updated_timestamp = chinaTime();
	return showOption(option, state);
});

const getOptions = one((given, { state }) => {
	const source_type = given.requiredText('source_type');
	const keyword = given.text('keyword') ?? '';
	const isWhole = given.flag('include_disabled') ?? false;
	const options = [...state.sourceOptions.values()]
		.filter((option) => option.source_type === source_type)
		.filter(({ is_enabled }) => is_enabled || isWhole)
		.filter(({ option_name, source_value }) => containsText([option_name, source_value], keyword));
	return pageOf(given, options, (option) => showOption(option, state));
});

export const source: Behaviours = { getOption, createOption, updateOption, getOptions };
