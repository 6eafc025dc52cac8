import type { Catalog } from '../engine/definition';
import { subscriptions } from './subscriptions';
import { sections } from './sections';

export { sections };

const records = sections.flatMap((section) =>
	section.operations.map((operation) => ({
		key: `${section.value}.${operation.value}`,
		section,
		operation,
	})),
);

const operations = new Map(
	records.map(({ key, section, operation }) => [key, { section, operation }]),
);

export const catalog: Catalog = {
	operations,
	subscriptions,
	overridable: new Map([
		...records.flatMap(({ key, operation: { customCall, batch } }) =>
			customCall ? [] : [[key, { isBatch: batch !== undefined }] as const],
		),
		...Object.keys(subscriptions).map((call) => [`webhook.${call}`, { isBatch: false }] as const),
	]),
};
