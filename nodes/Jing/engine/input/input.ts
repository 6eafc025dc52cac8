import type { Endpoint } from '../../transport/endpoints';
import type { Corrections } from '../../transport/overrides';
import type { Field } from '../definition';

/** Node parameters of one item, as n8n resolves them. */
export type Parameters = Record<string, unknown>;

/** What one input item asks to send. */
export interface Input {
	/** Absent where the call has no body. Several elements come of a JSON array. */
	body?: Record<string, unknown> | Array<Record<string, unknown>>;
	query: Record<string, unknown>;
	/** The item's entry in a list of the body; `body` is the rest, which items of one call agree in. */
	entry?: Record<string, unknown>;
	/** What tells the contents of the files in `body` apart, in their order. */
	files?: number[];
	/** Present for a list in pages: how many rows, without limit all. */
	pages?: { limit?: number };
	/** Only where the user describes the call: its address, and whether it may be repeated. */
	endpoint?: Endpoint;
	repeatable?: boolean;
	/** What is sent as it is although it looks like a slip. */
	hints?: string[];
	/** Columns of the item that automatic mapping left out. */
	leftOut?: string[];
}

/** What the values of an item depend on besides its parameters. */
export interface ReadContext {
	/** The workflow's time zone. */
	zone: string;
	baseUrl: string;
	overrides: Corrections;
	/** The parameters as the workflow stores them, expressions included. */
	stored?: Parameters;
	/** The input item's JSON. */
	json?: Record<string, unknown>;
	/** Whether a filter of a read whose expression gives nothing counts as not set. */
	ignoresEmptyFilters?: boolean;
}

/** What it means that the expression of an optional field gives nothing. */
interface Silence {
	/** Whether it is an error for fields that do not say themselves whether they narrow. */
	narrows: boolean;
	/** Whether it counts as not set all the same. */
	isIgnored: boolean;
	advice: string;
}

/** What the value of one control depends on besides what it holds. */
export interface ValueContext {
	/** The workflow's time zone. */
	zone: string;
	/** What the workflow stores for the control (see stored.ts). */
	stored?: unknown;
	/** What to do about a field that narrows the call when its expression gives nothing. */
	silence?: Silence;
	/** Names of the fields that decide which others show or are demanded. */
	decisive?: ReadonlySet<string>;
	/** The input item's JSON: automatic mapping takes its columns. */
	json?: Record<string, unknown>;
	/** Whether another control fills the same object (see joins.ts). */
	isJoined?: boolean;
	/** Collects what `Input.hints` says. */
	hints?: string[];
	/** Collects what `Input.leftOut` says. */
	leftOut?: string[];
}

/** What a control holds -> what goes over the wire. */
export type Reader = (raw: unknown, field: Field, context: ValueContext) => unknown;
