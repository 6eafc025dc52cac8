import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { DocumentedAs, Endpoint } from '../transport/endpoints';

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
 * - `boolean`: a choice of yes and no that nothing preselects -> true or false
 * - `days`: days -> seconds
 * - `base64`: name of one of the item's binary fields -> its content
 */
export type Wire =
	| 'list'
	| 'commaText'
	| 'map'
	| 'wrappedMap'
	| 'variables'
	| 'identity'
	| 'boolean'
	| 'days'
	| 'base64';

/** A control in n8n's own form. `name` is the JSON key; the list it stands in says where it goes. */
export type Field = Omit<INodeProperties, 'displayOptions'> & {
	wire?: Wire;
	/**
	 * The control lists keys to empty in the object at this key of the body: each is sent as null there,
	 * the control's own name is not sent.
	 */
	clears?: string;
	/**
	 * The control's entries go into the object at this key of the body; the control's own name is not
	 * sent.
	 */
	joins?: string;
	/** Stands alone although nothing demands it: too weighty for Additional Fields. */
	upFront?: true;
	/** Shown, read and (if required) demanded only for these values of another field. */
	showWhen?: Record<string, Array<string | boolean>>;
	/** Demanded for these values of another field; for one that stands in Additional Fields. */
	requiredWhen?: Record<string, string[]>;
	/**
	 * Name of the earlier control for the same thing, whose key this one is sent under. Workflows that
	 * hold a value for the earlier one keep it, shown in place of this one.
	 */
	supersedes?: string;
	/** Another control supersedes it. */
	isSuperseded?: true;
	/** A row without this part is left out where another row has it. */
	rowNeeds?: string;
	/** The control is one of two that name a person together; neither is sent under its own name. */
	identifies?: Identification;
	/**
	 * Where the choices come from. A resource locator offers them by name, a multiple choice too, and a
	 * resource mapper has a column for each.
	 */
	lookup?: Lookup;
	/**
	 * Whether it is an error where an expression gives this field nothing, as the call would then reach
	 * or return more than was meant. Without it `effect` decides (see rules.ts).
	 */
	narrows?: boolean;
};

/** Choices that a call of JING lists: `value` is sent, `label` is shown. */
export interface Lookup {
	/** Name of the method that reads the choices, as n8n finds it. */
	method: string;
	/** The list call, as `resource.operation`. */
	operation: string;
	/** Keys of a row. */
	value: string;
	label: string;
	/** Fills the request: a constant, or `=key` for what the field `key` next to the control holds. */
	args?: Record<string, string>;
	/**
	 * Where the choices are inside one row: `list[field_code=life_status].options`; `$key` stands for
	 * the value of the field `key` next to the control.
	 */
	rows?: string;
}

/** How a control with a value and one that says what the value is become a key of the body. */
interface Identification {
	/** Name of the control that says what the value is. */
	by: string;
	/** Key of the body for an identity: `{ type, value }`. */
	as: string;
	/** Choices that aren't an identity type, each with the body key that its value goes to. */
	keys: Record<string, string>;
}

/** Alternatives: the panel asks which of the fields are sent, and shows only those. */
export interface Choice {
	/** Parameter that holds the names of the chosen fields. */
	name: string;
	displayName: string;
	description: string;
	fields: string[];
}

/** A value that tells whether a record exists: one choice of Match By. */
export interface MatchKey {
	/** Value of the choice; of an identity its type. */
	name: string;
	/** How two values are compared: a mobile number by its digits, an email or a code in any case. */
	compare: 'mobile' | 'email' | 'code' | 'exact';
	/** Key of the list call that the value goes to. */
	filter: string;
	/** The filter takes an identity: `{ type, value }`. */
	isIdentity?: true;
	/** The filter finds all that contain the text. */
	isPart?: true;
	/** Dotted path of the record's own value, in a row and in what is created. */
	at: string;
}

/** One operation of three calls (`resource.operation`): the record is looked for, then changed or created. */
export interface Upsert {
	find: string;
	create: string;
	update: string;
	/** Key of the record's ID, in a row and in the call that changes it. */
	id: string;
	keys: MatchKey[];
	/** Keys of the body that a record must agree with to count as the same one. */
	scope?: string[];
	/** Keys of the body that name who is behind the record: what it is matched by may be the only one. */
	person?: string[];
}

/** What a call names and JING may lack: it is looked for, and created first. */
interface Missing {
	/** Switches it on. */
	option: Field;
	/** Key of the body with the names. */
	names: string;
	/** The calls that find and create one, as `resource.operation`; the filter of the first. */
	find: string;
	filter: string;
	create: string;
	/** Key of the name, in a row and in the call that creates it. */
	key: string;
}

/** Several input items in one call. */
export interface Batch {
	/** Elements per call when the user sets none. */
	size: number;
	/** Keys that name an element in the request or the answer, best first. */
	match: string[];
	/** Body key of the list; without it the body is the bare array and call-wide keys are the query. */
	into?: string;
	/** JING merges an element into the record that has its names, so that a repeat adds nothing. */
	merges?: true;
}

/**
 * An alternative of a choice: each input item is an entry of a list in the body. Items that agree in
 * all else share calls, one after the other; other items make a call each.
 */
export interface FromItems extends Batch {
	/** Value of the alternative, and its label. */
	name: string;
	displayName: string;
	/** Body key of the list. */
	into: string;
	/** The controls that an entry is read from. */
	fields: Field[];
	/** What each call makes in JING, in the plural: it may not be wanted to have several. */
	makes?: string;
}

export interface Operation extends INodePropertyOptions, Omit<Endpoint, 'into'> {
	name: string;
	value: string;
	action: string;
	description: string;
	/** `title` is the vendor's page title; `wire` marks what is fact and what is assumption. */
	docs: { title: string } & DocumentedAs;
	effect: Effect;
	/** Present (if empty) on every call with a JSON body. */
	body?: Field[];
	query?: Field[];
	batch?: Batch;
	/** Input items can be entries of a list in the body; the choice that names it asks for it. */
	fromItems?: FromItems;
	/** A list in pages, read with Return All or Limit. */
	paging?: true;
	/**
	 * Key that is one row's own: a row that moves to the next page while the list is read comes out
	 * once. `false` for lists of occurrences, which have no such key. Every list says which.
	 */
	rowId?: string | false;
	/** Key of the rows in the answer's `data`; without it `data` is the one result. */
	output?: string;
	/**
	 * Keys in the answer's `data`: what JING left out although the call went through, and how many it
	 * did reach. `countsLater`: that can be 0 because JING has not counted yet.
	 */
	refusals?: { list: string; reached?: string; countsLater?: true };
	/** Alternatives of which exactly one is sent. */
	oneOf?: Choice[];
	/** Alternatives of which at least one is sent. */
	anyOf?: Choice[];
	/** Alternatives of which one may be sent. */
	atMostOneOf?: Choice[];
	/** What an update can change: at least one of these is set, or nothing is sent. */
	changes?: string[];
	/** The call can reach people although its effect is not `send`: it is never repeated on an unclear outcome. */
	reachesPeople?: boolean;
	/** `resource.operation` of the read that tells what became of a call with an unclear outcome. */
	checkWith?: string;
	/** Not a call: several calls together (upsert/). */
	upsert?: Upsert;
	/** Not a call: the one row of a list call that has this ID (upsert/). */
	one?: { find: string; id: string };
	/** What is created first where it is missing. */
	missing?: Missing;
	/** A call that the user describes (input/customCall.ts). */
	customCall?: CustomCall;
	/** Not a call: asks or lists which calls of the tables JING has (interfaces/). */
	interfaces?: 'check' | 'list';
}

/** The controls of a call that the user describes, by what each gives. */
export type CustomCall = Record<
	'method' | 'path' | 'query' | 'body' | 'effect' | 'paging' | 'returnAll' | 'limit',
	Field
>;
