import type { Behaviour, Call } from '../behaviour/call';
import { badFormat, Refusal } from '../protocol/refusal';
import { Given } from './given';
import { isObject, type JsonObject } from './objects';

/** A call about one thing: reads the body's object, or the query where there is no body. */
export function one(behave: (given: Given, call: Call) => unknown): Behaviour {
	return (call) => {
		if (call.body === undefined) return behave(new Given(call.query, 'query'), call);
		if (!isObject(call.body)) throw badFormat();
		return behave(new Given(call.body), call);
	};
}

function elementsOf(body: unknown, maxBatch: number): JsonObject[] {
	if (!Array.isArray(body) || body.length === 0 || !body.every(isObject)) throw badFormat();
	if (body.length > maxBatch) throw new Refusal(40002, `参数无效: 数组长度不得超过${maxBatch}`);
	return body;
}

function failureEntry(element: JsonObject, keys: string[], { code, message }: Refusal): JsonObject {
	const sent = keys.filter((key) => Object.hasOwn(element, key)).map((key) => [key, element[key]]);
	return { ...Object.fromEntries(sent), error_code: code, error_msg: message };
}

/**
 * A batch whose query holds for every element: `readQuery` reads it once, and what it refuses is
 * refused as a whole. Each element of the bare array succeeds or fails by itself; a failure entry
 * repeats `keys`, as far as they were sent.
 */
export function manyUnder<Shared>(
	keys: string[],
	readQuery: (query: Given, call: Call) => Shared,
	behave: (element: Given, call: Call, shared: Shared) => unknown,
): Behaviour {
	return (call) => {
		const success: unknown[] = [];
		const failure: JsonObject[] = [];
		const elements = elementsOf(call.body, call.options.maxBatch);
		const shared = readQuery(new Given(call.query, 'query'), call);
		for (const element of elements) {
			try {
				success.push(behave(new Given(element), call, shared));
			} catch (error) {
				if (!(error instanceof Refusal)) throw error;
				failure.push(failureEntry(element, keys, error));
			}
		}
		call.tookEffectOn = success.length;
		return { success, failure };
	};
}

/** A batch whose elements share nothing. */
export function many(keys: string[], behave: (element: Given, call: Call) => unknown): Behaviour {
	return manyUnder(keys, () => undefined, behave);
}
