import type { Behaviour, Call } from '../behaviour/call';
import { badFormat, Refusal } from '../protocol/refusal';
import { Given } from './given';
import { isObject, type JsonObject } from './object';

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
 * A batch: each element of the bare array succeeds or fails by itself. A failure entry repeats
 * `keys`, as far as they were sent.
 */
export function many(keys: string[], behave: (element: Given, call: Call) => unknown): Behaviour {
	return (call) => {
		const success: unknown[] = [];
		const failure: JsonObject[] = [];
		for (const element of elementsOf(call.body, call.options.maxBatch)) {
			try {
				success.push(behave(new Given(element), call));
			} catch (error) {
				if (!(error instanceof Refusal)) throw error;
				failure.push(failureEntry(element, keys, error));
			}
		}
		call.tookEffectOn = success.length;
		return { success, failure };
	};
}
