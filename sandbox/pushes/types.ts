import type { JsonObject } from '../rules/objects';

/** One push to one address. */
export interface Delivery {
	/** Start of the first attempt, milliseconds since 1970. */
	at: number;
	/** The event's value; for a payload of one's own its `event_type`. */
	event: string;
	/** As it was registered or asked for, without a secret that was added. */
	url: string;
	/** HTTP status of the last answer, 0 while (or if) none came. */
	status: number;
	attempts: number;
	/** The body as it was sent, unless it is very long. */
	body?: string;
}

/** Proof of who pushes. */
export interface PushSecret {
	/** `hmac`: a header with the HMAC-SHA256 of the body, in hex. */
	in: 'header' | 'query' | 'hmac';
	/** Name of the header or of the query parameter. */
	name: string;
	value: string;
}

export type PushChange = JsonObject | ((payload: JsonObject, index: number) => JsonObject);

export interface PushOptions {
	/** Where to. Without it and `subscription`: to every subscription that wants the event type. */
	url?: string;
	/** ID of the one subscription to push to, whatever it wants. */
	subscription?: string;
	/** How many pushes, 1 when absent. Each has a `create_time` that none had before. */
	times?: number;
	/** How many pushes are under way at once, 1 when absent. */
	together?: number;
	/** How often each push is delivered to each address, 1 when absent; all the same exactly. */
	copies?: number;
	/** Milliseconds from the end of one copy to the next; when absent, all copies go at once. */
	copiesAfter?: number;
	/** Pushes the event's last push again, and a payload as it stands: no new `create_time`. */
	repeat?: boolean;
	/** Which variant of the event's payload, counted from 1; the usual payload when absent. */
	variant?: number;
	/** Laid over the payload, objects key by key; or what makes another payload of it. */
	change?: PushChange;
	/** Body to send instead of the payload, valid or not. */
	body?: string;
	/** Next to or instead of `content-type: application/json`. */
	headers?: Record<string, string>;
	secret?: PushSecret;
	/** Most attempts per delivery; the option `pushAttempts` when absent. */
	attempts?: number;
}
