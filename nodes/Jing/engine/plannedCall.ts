import type { Request } from '../transport/api';
import type { Input } from './input/input';
import type { Shared } from './outcome/sharedOutcomes';

/** What one input item asked to send; an item whose JSON is an array has several. */
export interface Element {
	/** Index of the input item. */
	item: number;
	/** Index among the elements of its item. */
	part: number;
	/** Before an override renames its keys. */
	body: Record<string, unknown>;
	/** Index of its entry in the list of a shared call. */
	place?: number;
}

/** A call, and what it is for. */
export interface PlannedCall {
	request: Request;
	pages?: Input['pages'];
	repeatable?: boolean;
	elements: Element[];
	shared?: Shared;
}
