/** How a tenant's platform differs on the wire from the one that the behaviours imitate. */

/**
 * The names that a call accepts, by dotted path, where a list adds nothing to the path of what is in
 * it. A name with none below it takes any value.
 */
export type AcceptedNames = Record<string, { required?: boolean }>;

export interface CallContract {
	method?: string;
	path?: string;
	/** The platform's dotted path by the one that the behaviours read, in what is asked. */
	rename?: Record<string, string>;
	/** Key of the body that holds a batch's list, in place of the bare array. */
	into?: string;
	/** Dotted path in the answer's data of a list's rows, and of how many there are in total. */
	rows?: string;
	total?: string;
	/** Number of a list's first page; 1 without it. */
	pageFrom?: number;
	/** Values that must be sent, by the platform's dotted path. */
	constants?: Record<string, unknown>;
	/** What the platform accepts, in its own names; what is left out accepts everything. */
	accepts?: { query?: AcceptedNames; body?: AcceptedNames };
	answer?: {
		/** The platform's dotted path by the one that the behaviours answer with. */
		rename?: Record<string, string>;
		/** The platform's dotted paths of IDs that are numbers. */
		numericIds?: string[];
	};
}

export interface Contract {
	/** Names of the two headers that let a call in. */
	headers?: { app_id?: string; access_token?: string };
	/** By key of the call, for example `user.create`. */
	calls: Record<string, CallContract>;
	/** Keys of calls that the platform does not have. */
	missing?: string[];
}

/** What was asked, wherever it stands: texts in a query, JSON in a body. */
export interface Asked {
	query: Record<string, string>;
	/** undefined where the method has no body. */
	body: unknown;
}
