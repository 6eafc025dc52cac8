import type { Endpoint } from '../transport/endpoints';
import type { IHttpRequestMethods, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

/**
 * What is known of a call's wire contract:
 * - `documented`: method, path and body were read in the vendor's documentation
 * - `methodOnly`: the method was read, the path follows a naming convention
 * - `assumed`: method and path follow a naming convention
 */
export type Evidence = 'documented' | 'methodOnly' | 'assumed';

/** What a call does, and so what may be repeated after a fault (see transport/retry.ts). */
export type Effect = 'read' | 'update' | 'delete' | 'create' | 'send';

/**
 * How the value sent differs from what n8n's control holds; without it the control's type decides.
 * - `list`: comma-separated text -> array of texts
 * - `commaText`: the same, sent as one comma-separated text
 * - `map`: rows of `key` and `value` -> one object by key
 * - `wrappedMap`: the same, each value wrapped as WeChat wants it: `{"thing1": {"value": "text"}}`
 * - `variables`: an object (or its JSON) of texts by placeholder, none of them empty
 * - `identity`: one mark of a person, without the invisible signs around it
 * - `base64`: name of one of the item's binary fields -> its content
 */
export type Wire =
	| 'list'
	| 'commaText'
	| 'map'
	| 'wrappedMap'
	| 'variables'
	| 'identity'
	| 'base64';

/** A control in n8n's own form. `name` is the JSON key; the list it stands in says where it goes. */
export type Field = Omit<INodeProperties, 'displayOptions'> & {
	wire?: Wire;
	/**
	 * The control lists keys to empty in the object at this key of the body: each is sent as null there,
	 * the control's own name is not sent.
	 */
	clears?: string;
	/** Shown, read and (if required) demanded only for these values of a field beside it. */
	showWhen?: Record<string, Array<string | boolean>>;
	/** Demanded for these values of a field beside it; for one that stands in Additional Fields. */
	requiredWhen?: Record<string, string[]>;
	/** Parts of each row of which exactly one is set. */
	oneOf?: string[];
	/** A row without this part is left out where another row has it. */
	rowNeeds?: string;
	/**
	 * Whether leaving it out makes the call reach, change or give more. Where it does, an expression
	 * that gives nothing is an error; false says that leaving it out is harmless.
	 */
	narrows?: boolean;
};

/** Several input items in one call. */
export interface Batch {
	/** Elements per call when the user sets none. */
	size: number;
	/** Keys that name an element in the request or the answer, best first. */
	match: string[];
	/** Body key of the list; without it the body is the bare array and call-wide keys are the query. */
	into?: string;
}

export interface Operation extends INodePropertyOptions {
	name: string;
	value: string;
	action: string;
	description: string;
	/** `title` is the vendor's page title; `wire` marks what is fact and what is assumption. */
	docs: { title: string; page?: string; wire: Evidence };
	method: IHttpRequestMethods;
	path: string;
	effect: Effect;
	/** Present (if empty) on every call with a JSON body. */
	body?: Field[];
	query?: Field[];
	batch?: Batch;
	/** A list in pages, read with Return All or Limit. */
	paging?: true;
	/** Key of the rows in the answer's `data`; without it `data` is the one result. */
	output?: string;
	/**
	 * Keys in the answer's `data`: what JING left out although the call went through, and how many it
	 * did reach.
	 */
	refusals?: { list: string; reached?: string };
	/** Groups of alternatives of which exactly one is set. */
	oneOf?: string[][];
	/** Groups of alternatives of which at least one is set. */
	anyOf?: string[][];
	/** Groups of alternatives of which one may be set. */
	atMostOneOf?: string[][];
	/** What an update can change: at least one of these is set, or nothing is sent. */
	changes?: string[];
	/** The call can reach people although its effect is not `send`: it is never repeated on an unclear outcome. */
	reachesPeople?: boolean;
	/** `resource.operation` of the read that tells what became of a call with an unclear outcome. */
	checkWith?: string;
	/** A call that the user describes (input/customCall.ts). */
	customCall?: CustomCall;
}

/** The controls of a call that the user describes, by what each gives. */
export type CustomCall = Record<
	'method' | 'path' | 'query' | 'body' | 'effect' | 'paging' | 'returnAll' | 'limit',
	Field
>;

/** A section of the vendor's documentation: one resource of the node. */
export interface Section {
	name: string;
	value: string;
	/** The vendor's section title. */
	title: string;
	operations: Operation[];
}

/** The calls that register the trigger's address. */
export type Subscriptions = Record<
	'list' | 'create' | 'update' | 'delete',
	{ method: IHttpRequestMethods; path: string }
>;

/** What the engine works with; the tables export it. */
export interface Catalog {
	/** Every operation by `resource.operation`; a Map, so that "constructor" finds nothing. */
	operations: ReadonlyMap<string, { section: Section; operation: Operation }>;
	subscriptions: Subscriptions;
	/** What endpoint overrides may name, beside the two token calls. */
	overridable: ReadonlyMap<string, { isBatch: boolean }>;
	/** A list without effects: the request that a new token is first used with. */
	harmlessRead: { key: string; endpoint: Endpoint };
}
