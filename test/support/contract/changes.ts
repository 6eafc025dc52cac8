/** What a made document says otherwise than our records do. */
export interface CallChange {
	method?: string;
	path?: string;
	/** Their dotted path by ours; from the root of the body, of one element in a batch. */
	rename?: Record<string, string>;
	/** Key of the body that a batch's list stands under. */
	into?: string;
	rows?: string;
	total?: string;
	pageFrom?: 0;
	/** Their dotted path by ours in the answer's data. */
	answer?: Record<string, string>;
}

export interface AddedCall {
	title: string;
	section: string;
	method: string;
	path: string;
}

export interface Changes {
	/** Their header by ours. */
	headers?: Record<string, string>;
	/** By key of the call. */
	calls?: Record<string, CallChange>;
	/** Keys of calls that the document doesn't have. */
	dropped?: string[];
	added?: AddedCall[];
	/** Keys of IDs that are numbers wherever an answer has them. */
	numericIds?: string[];
}
