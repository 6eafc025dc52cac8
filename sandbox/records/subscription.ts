/** An address that pushes go to. */
export interface Subscription {
	id: string;
	url: string;
	/** The `event_type` of each push that it wants, or `*` for all. */
	event_types: string[];
	name: string;
}
