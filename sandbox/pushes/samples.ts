import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { JsonObject } from '../rules/objects';

const FOLDER = join(__dirname, '../../samples/events');
const ENDING = '.json';

interface Sample {
	push: JsonObject;
	variants?: Array<{ push: JsonObject }>;
}

/** The value of every event that there is a sample of. */
export function eventValues(): string[] {
	return readdirSync(FOLDER)
		.filter((name) => name.endsWith(ENDING))
		.map((name) => name.slice(0, -ENDING.length))
		.sort();
}

/** The event's payload; `variant` counts its other payloads from 1. */
export function samplePayload(event: string, variant = 0): JsonObject {
	if (!eventValues().includes(event)) throw new Error(`The sandbox has no event "${event}"`);
	const text = readFileSync(join(FOLDER, event + ENDING), 'utf8');
	const { push, variants = [] } = JSON.parse(text) as Sample;
	const chosen = [push, ...variants.map((other) => other.push)][variant];
	if (!chosen) throw new Error(`The event "${event}" has no variant ${variant}`);
	return chosen;
}
