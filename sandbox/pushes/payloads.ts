import { isObject, type JsonObject } from '../rules/objects';
import { samplePayload } from './samples';
import type { PushChange, PushOptions } from './types';

function laidOver(below: JsonObject, above: JsonObject): JsonObject {
	const entries = Object.entries(above).map(([key, value]) => {
		const old = below[key];
		return [key, isObject(old) && isObject(value) ? laidOver(old, value) : value];
	});
	return { ...below, ...(Object.fromEntries(entries) as JsonObject) };
}

function changed(payload: JsonObject, change: PushChange, index: number): JsonObject {
	return typeof change === 'function' ? change(payload, index) : laidOver(payload, change);
}

/** Makes the payloads and remembers the last one of each event. */
export class Payloads {
	private readonly last = new Map<string, JsonObject>();
	private lastSecond = 0;

	/** The payload of the push with this index among those of one order. */
	next(event: string | JsonObject, options: PushOptions, index: number): JsonObject {
		const payload = changed(this.basis(event, options), options.change ?? {}, index);
		if (typeof event === 'string') this.last.set(event, payload);
		return payload;
	}

	forget(): void {
		this.last.clear();
	}

	private basis(event: string | JsonObject, { repeat, variant }: PushOptions): JsonObject {
		if (typeof event !== 'string') return repeat ? event : this.stamped(event);
		const last = repeat ? this.last.get(event) : undefined;
		return last ?? this.stamped(samplePayload(event, variant));
	}

	/** Times are whole seconds, and equal pushes of one second could not be told apart. */
	private stamped(payload: JsonObject): JsonObject {
		this.lastSecond = Math.max(this.lastSecond + 1, Math.floor(Date.now() / 1000));
		return { ...payload, create_time: this.lastSecond };
	}
}
