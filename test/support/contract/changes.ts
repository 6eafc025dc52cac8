import type { CallContract } from '../../../sandbox';

type Wire = Pick<CallContract, 'method' | 'path' | 'rename' | 'into' | 'rows' | 'total'>;

/** What a made document says otherwise than our records do. */
export interface CallChange extends Wire {
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
