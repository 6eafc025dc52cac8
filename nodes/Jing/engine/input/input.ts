import type { Endpoint, Overrides } from '../../transport/endpoints';

/** Node parameters of one item, as n8n resolves them. */
export type Parameters = Record<string, unknown>;

/** What one input item asks to send. */
export interface Input {
	/** Absent where the call has no body. Several elements come of a JSON array. */
	body?: Record<string, unknown> | Array<Record<string, unknown>>;
	query: Record<string, unknown>;
	/** Present for a list in pages: how many rows, without limit all. */
	pages?: { limit?: number };
	/** Only where the user describes the call: its address, and whether it may be repeated. */
	endpoint?: Endpoint;
	repeatable?: boolean;
}

/** What the values of an item depend on besides its parameters. */
export interface ReadContext {
	/** The workflow's time zone. */
	zone: string;
	baseUrl: string;
	overrides: Overrides;
}
