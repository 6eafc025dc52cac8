import type { INodePropertyOptions } from 'n8n-workflow';

/**
 * What is known of a kind's `event_type`:
 * - `sample`: a documented push was read
 * - `contents`: the name is printed in the vendor's table of contents, no push was read
 * - `assumed`: no name is printed; the user binds the kind to the real one when it is seen
 */
type EventTypeEvidence = 'sample' | 'contents' | 'assumed';

/** Path in the push, its parts joined by dots -> the value, or one of the values, found there. */
export type Conditions = Record<string, string | string[]>;

/** One kind of push. */
export interface JingEvent extends INodePropertyOptions {
	name: string;
	value: string;
	description: string;
	/** `title` is the vendor's title. */
	docs: { title: string; eventType: EventTypeEvidence };
	/** All of these hold. Rules with `event_type` are tried before rules without. */
	when: Conditions;
	/**
	 * Two equal pushes can be two real events: JING sends no event id and whole seconds only, and
	 * a page can be viewed twice in one second.
	 */
	repeats?: true;
}

/** A chapter of the vendor's documentation. */
export interface EventGroup {
	name: string;
	value: string;
	events: JingEvent[];
}

/** The value of what matches no kind: new kinds, and kinds whose real name is not bound yet. */
export const otherEvent = 'other';

/** Stands for every kind, also among the names that JING is asked to send. */
export const anyEvent = '*';
