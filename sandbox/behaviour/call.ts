import type { State } from '../state';
import type { Settings } from '../types';

/** A call that was let in, as a behaviour sees it. */
export interface Call {
	/** Parsed JSON; undefined where the method has no body. */
	body: unknown;
	query: Record<string, string>;
	state: State;
	options: Settings;
	/** Address of this server. */
	origin: string;
	/** How many records it took effect on: 1, unless the behaviour says otherwise. */
	tookEffectOn: number;
}

/** Does what the call asks for and returns the answer's `data`, or throws a Refusal. */
export type Behaviour = (call: Call) => unknown;

/** By operation value. */
export type Behaviours = Record<string, Behaviour>;
