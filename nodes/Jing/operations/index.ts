import type { Catalog } from '../engine/catalog';
import { subscriptions } from './subscriptions';
import { sections } from './sections';

export { sections };

const entriesOf = (some: typeof sections) =>
	some.flatMap((section) =>
		section.operations.map(
			(operation) => [`${section.value}.${operation.value}`, { section, operation }] as const,
		),
	);

/** Not what the node makes of several calls of the documentation. */
const isCall = ([, { section, operation }]: ReturnType<typeof entriesOf>[number]) =>
	!section.isAddition && !operation.upsert && !operation.one;

const operations = new Map(entriesOf(sections));
const calls = new Map(entriesOf(sections).filter(isCall));

export const catalog: Catalog = {
	operations,
	calls,
	subscriptions,
	overridable: new Map([
		...[...calls].map(
			([key, { operation }]) => [key, { isBatch: operation.batch !== undefined }] as const,
		),
		...Object.keys(subscriptions).map((call) => [`webhook.${call}`, { isBatch: false }] as const),
	]),
};
