/** What the contract tool speaks of: calls as our records send them, and as a document describes them. */
import type { Endpoint } from '../../nodes/Jing/transport/endpoints';

/** A value on the wire. */
export interface Shape {
	/** `any` where nothing is said, or several are allowed. */
	type: 'text' | 'number' | 'boolean' | 'list' | 'object' | 'any';
	required?: boolean;
	description?: string;
	/** Of a key that our record renames: its dotted path in our own names. */
	own?: string;
	/** The only value that is allowed. */
	constant?: unknown;
	/** The value that counts where none is sent, and the least one. */
	preset?: unknown;
	minimum?: number;
	/** Of a list. */
	of?: Shape;
	maxItems?: number;
	/** Of an object: a Map, so that a key such as __proto__ is a key like any other. */
	keys?: Map<string, Shape>;
}

/** Where a document says something. */
export interface Place {
	/** File or address. */
	source: string;
	line?: number;
}

/** A call as a document describes it. */
export interface DocumentedCall {
	place: Place;
	/** The number of its page, such as 355314250. */
	page?: string;
	/** Summary, mostly Chinese. */
	title: string;
	/** Innermost folder, or the tag where there is no folder. */
	section: string;
	/** Every folder that it stands in, outermost first, and its tags. */
	folders?: string[];
	/** x-apifox-status, such as released. */
	status?: string;
	/** In capitals. */
	method: string;
	path: string;
	/** Names of the header parameters, as written. */
	headers: string[];
	/** An object each; without a body none is described. */
	query: Shape;
	body?: Shape;
	/** Media type of the body where it is not JSON. */
	bodyFormat?: string;
	/** What stands at `data` in the envelope, if the response is described. */
	answer?: Shape;
	examples: { request?: unknown; response?: unknown };
}

/** A webhook page: what a push looks like. */
export interface DocumentedPush {
	place: Place;
	page?: string;
	title: string;
	section: string;
	/** Examples of the body. */
	payloads: unknown[];
}

/** What could not be read; the rest is used all the same. */
export interface Fault extends Place {
	message: string;
	/** Nothing was lost: it is told, and that is all. */
	isWarning?: true;
}

export interface Documents {
	calls: DocumentedCall[];
	pushes: DocumentedPush[];
	faults: Fault[];
}

/** A call as our record sends it, under the names that go over the wire. */
export interface OwnCall {
	/** `resource.operation`, `oauth.getToken` or `webhook.create`. */
	key: string;
	page?: string;
	/** The vendor's titles. */
	title: string;
	section: string;
	/** Our English name, such as "Create Many". */
	name: string;
	evidence: 'documented' | 'methodOnly' | 'assumed';
	endpoint: Endpoint;
	/** Parameters in the query, page parameters included. */
	query: Shape;
	/** One element, where the call sends a list. */
	body?: Shape;
	batch?: { size: number; into?: string };
	isPaged: boolean;
}

export interface Match {
	own: OwnCall;
	theirs: DocumentedCall;
	by: 'page' | 'title' | 'name' | 'address';
}

export interface Matching {
	matches: Match[];
	/** Calls of a document that fit no record, or records that no document describes. */
	newCalls: DocumentedCall[];
	missing: OwnCall[];
	/** Several records or calls that fit each other equally well: for a human to decide. */
	doubtful: Array<{ theirs: DocumentedCall; candidates: OwnCall[] }>;
}

/** One difference: a line of the drift table. */
export interface Drift {
	key: string;
	/** Such as `path`, `rename`, `missingField`, `newCall`. */
	kind: string;
	/** Dotted path of the field, if it is about one. */
	field?: string;
	ours?: string;
	theirs?: string;
	place?: Place;
}

/** What an override or a record must say for a call to be as the document describes it. */
export type Correction = Partial<Endpoint>;

/** By the key of the call. */
export type Corrections = Map<string, Correction>;
