import { notFound } from '../protocol/refusal';
import type { State } from '../state';

/** The ID of a business type that this kind of record has; another one is refused. */
export function knownBusinessType(state: State, objectName: string, id: string): string {
	const known = state.businessTypes
		.filter(({ object_name, is_enabled }) => object_name === objectName && is_enabled)
		.some(({ business_type }) => business_type === id);
	if (!known) throw notFound('业务类型');
	return id;
}

export function businessTypeName(state: State, id: string): string | null {
	const type = state.businessTypes.find(({ business_type }) => business_type === id);
	return type?.business_type_name ?? null;
}
