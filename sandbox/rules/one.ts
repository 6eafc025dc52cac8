import type { Behaviour, Call } from '../behaviour/call';
import { badFormat } from '../protocol/refusal';
import { Given } from './given';
import { isObject } from './object';

/** A call about one thing: reads the body's object, or the query where there is no body. */
export function one(behave: (given: Given, call: Call) => unknown): Behaviour {
	return (call) => {
		if (call.body === undefined) return behave(new Given(call.query, 'query'), call);
		if (!isObject(call.body)) throw badFormat();
		return behave(new Given(call.body), call);
	};
}
