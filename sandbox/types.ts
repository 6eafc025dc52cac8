import type { CallContract, Contract } from './contract/types';
import type { Delivery, PushOptions } from './pushes/types';
import type { JsonObject } from './rules/objects';
import type { State } from './state';

/** Where a call stands; and how it goes over the wire, as far as the behaviours know it otherwise. */
export interface Route extends CallContract {
	/** `resource.operation`, for example `user.create`. */
	key: string;
	method: string;
	path: string;
}

export interface SandboxOptions {
	/** 0 takes any free one. */
	port?: number;
	appId?: string;
	appSecret?: string;
	/** Seconds. */
	tokenLifetime?: number;
	/** Seconds. */
	refreshTokenLifetime?: number;
	/**
	 * Whether a new pair makes every earlier access and refresh token void. Otherwise the earlier
	 * refresh tokens die alone: the documentation leaves open which of the two holds.
	 */
	newPairKillsOld?: boolean;
	/** Whether a failure comes as HTTP 200 with a code, or with the HTTP status that suits the code. */
	errorStatus?: 'ok' | 'http';
	/** Whether a few users, leads and members are there at the start and after a reset. */
	sampleRecords?: boolean;
	/** As many fields has a lead at least, of all kinds. */
	leadFields?: number;
	/** As many tags there are at least at the start and after a reset. */
	tags?: number;
	/** Milliseconds added to every business answer. */
	latency?: number;
	/** Longer arrays are refused. */
	maxBatch?: number;
	/** Milliseconds that the receiver of a push has for its answer. */
	pushTimeout?: number;
	/** Most attempts to deliver a push, the first included. */
	pushAttempts?: number;
	/** Milliseconds before a push is delivered again; each further wait is twice as long. */
	pushBackoff?: number;
	/** How the platform differs on the wire from the one that is imitated. */
	contract?: Contract;
}

export type Settings = Required<SandboxOptions>;

/** An answer with a chosen code; `code` 0 makes a success of the server's choosing. */
export interface CodeAnswer {
	code: number;
	msg?: string;
	subMsg?: string;
	status?: number;
	headers?: Record<string, string>;
	data?: unknown;
}

type FaultAnswer = 'hang' | 'reset' | 'html' | 'empty' | 'noCode' | 'redirect' | CodeAnswer;

export interface Fault {
	/** Key of the call; any business call when absent. */
	on?: string;
	/** Matching calls that pass first. */
	skip?: number;
	/** Matching calls that meet the fault, 1 when absent; Infinity is allowed. */
	times?: number;
	/** Whether the server acts before the fault shows. */
	acts?: boolean;
	answer: FaultAnswer;
	/** HTTP status of html, empty and noCode. */
	status?: number;
	/** Seconds until a hanging call is answered. */
	seconds?: number;
}

export interface LoggedCall {
	/** Arrival, milliseconds since 1970. */
	at: number;
	/** The route's key, '' for an unknown path or method. */
	key: string;
	method: string;
	path: string;
	query: Record<string, string>;
	headers: Record<string, string>;
	/** Parsed JSON; the text itself where it is not JSON. */
	body: unknown;
	/** HTTP status of the answer, 0 while (or if) none was given. */
	status: number;
	/** Code in the envelope, null where the answer holds none. */
	code: number | null;
	/** Body of the answer as it was sent, unless it is very long. */
	response?: string;
	/** Whether the call was carried out, whatever the caller was told. */
	acted: boolean;
}

export interface Sandbox {
	url: string;
	appId: string;
	appSecret: string;
	/** May be changed while the server runs, all but `port` and `contract`. */
	options: Settings;
	/** In order of arrival. */
	log: LoggedCall[];
	calls(key?: string): LoggedCall[];
	/** `issued` counts every new pair, `refreshed` those by refresh. */
	tokens: { issued: number; refreshed: number };
	/** Makes every access token void; refresh tokens live on. */
	forgetTokens(): void;
	killRefreshTokens(): void;
	/** Once: forgets the tokens after that many business calls that were let in. */
	forgetTokensAfter(calls: number): void;
	/** Plans a fault. Throws for a key that no route has. */
	fault(fault: Fault): void;
	/** The faults still to come, with what is left of `skip` and `times`. */
	pendingFaults(): Fault[];
	/** The faults that are left will not happen. */
	clearFaults(): void;
	state: State;
	/** Pushes an event by its value or a payload; ends when each delivery is taken or given up. */
	push(event: string | JsonObject, options?: PushOptions): Promise<Delivery[]>;
	/** Every delivery, in the order in which they began. */
	pushes: Delivery[];
	/** How often each key took effect, counted per element in a batch. */
	effects: Record<string, number>;
	/** State, log, faults, tokens, effects and pushes as at the start; the options stay. */
	reset(): void;
	close(): Promise<void>;
}
