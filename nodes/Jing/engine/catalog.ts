import type { FixedCall } from '../transport/endpoints';
import type { Operation } from './definition';

/** A section of the vendor's documentation: one resource of the node. */
export interface Section {
	name: string;
	value: string;
	/** The vendor's section title. */
	title: string;
	/** Not of the documentation: what the node has besides (single operations say it by `upsert`, `one`). */
	isAddition?: true;
	operations: Operation[];
}

/** An operation by its place in the tables. */
export interface Entry {
	section: Section;
	operation: Operation;
}

/** The calls that register the trigger's address. */
export type Subscriptions = Record<'list' | 'create' | 'update' | 'delete', FixedCall>;

/** What the engine works with; the tables export it. */
export interface Catalog {
	/** Every operation by `resource.operation`; a Map, so that "constructor" finds nothing. */
	operations: ReadonlyMap<string, Entry>;
	/** Those of the documentation: each is one call of JING. */
	calls: ReadonlyMap<string, Entry>;
	subscriptions: Subscriptions;
	/** What endpoint overrides may name, besides the two token calls. */
	overridable: ReadonlyMap<string, { isBatch: boolean }>;
}
