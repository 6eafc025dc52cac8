import type { IExecuteFunctions } from 'n8n-workflow';

/** Stands in a body for the content of one of the item's binary fields. */
export class BinaryReference {
	constructor(readonly field: string) {}
}

/** Every reference in a body, however deep. */
export function referencesIn(value: unknown): BinaryReference[] {
	if (value instanceof BinaryReference) return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(referencesIn);
}

/** The body with the contents in place of the references, as base64. */
export async function embedBinaries(
	value: unknown,
	item: number,
	helpers: Pick<IExecuteFunctions['helpers'], 'getBinaryDataBuffer'>,
): Promise<unknown> {
	if (value instanceof BinaryReference) {
		return (await helpers.getBinaryDataBuffer(item, value.field)).toString('base64');
	}
	if (typeof value !== 'object' || value === null || referencesIn(value).length === 0) return value;
	if (Array.isArray(value)) {
		return await Promise.all(value.map((part) => embedBinaries(part, item, helpers)));
	}
	const entries: Array<[string, unknown]> = [];
	for (const [key, part] of Object.entries(value)) {
		entries.push([key, await embedBinaries(part, item, helpers)]);
	}
	return Object.fromEntries(entries);
}
