import type { SourceOption } from '../records/source';
import type { State } from '../state';

export function sourceTypeOf(state: State, { source_type }: { source_type: string }) {
	return state.sourceTypes.find((known) => known.source_type === source_type);
}

export function showOption(option: SourceOption, state: State) {
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
