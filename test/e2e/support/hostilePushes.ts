import fc from 'fast-check';

import { eventValues, samplePayload } from '../../../sandbox/pushes/samples';
import { hostile, hostileTexts, nested } from '../../unit/support/hostile';

export interface HostilePush {
	body: Buffer;
	/** Content type; '' sends none. */
	type: string;
}

/** Deeper pushes are refused. */
const MOST_LEVELS = 100;

const value = hostile.value;
const object = hostile.object as fc.Arbitrary<object>;

/** JSON has no undefined. */
const json = (arbitrary: fc.Arbitrary<unknown>) =>
	arbitrary.map((each) => JSON.stringify(each) ?? 'null');

const named = fc
	.tuple(object, fc.oneof(fc.string(), value))
	.map(([push, event_type]) => ({ ...push, event_type }));

/** A real push in which something is not what it should be. */
const distorted = fc
	.record({ event: fc.constantFrom(...eventValues()), top: object, extra: object })
	.map(({ event, top, extra }) => {
		const push = samplePayload(event);
		return { ...push, extra_data: { ...Object(push.extra_data), ...extra }, ...top };
	});

const cut = fc
	.tuple(json(fc.oneof(named, distorted)), fc.double({ min: 0, max: 1, noNaN: true }))
	.map(([text, share]) => text.slice(0, Math.floor(text.length * share)));

const deep = fc
	.integer({ min: 1, max: 3_000 })
	.map((levels) => `{"event_type":"x","extra_data":${nested(levels)}}`);

const bodies = fc.oneof(
	{ weight: 4, arbitrary: json(value) },
	{ weight: 4, arbitrary: json(object) },
	{ weight: 3, arbitrary: json(named) },
	{ weight: 2, arbitrary: json(distorted) },
	{ weight: 3, arbitrary: cut },
	{ weight: 1, arbitrary: deep },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
	{ weight: 1, arbitrary: fc.constantFrom(...hostileTexts) },
);

/** Without XML: n8n's one parser for it leaves requests unanswered once it has met broken XML. */
const types = fc.oneof(
	{ weight: 5, arbitrary: fc.constant('application/json') },
	{
		weight: 5,
		arbitrary: fc.constantFrom(
			...['', ';;;', 'text/plain', 'application/octet-stream', 'image/png', 'text/html'],
			...['application/x-www-form-urlencoded', 'application/vnd.api+json', 'multipart/mixed'],
			...['application/json; charset=utf-8', 'application/json; charset=nonsense'],
		),
	},
);

const pushes = fc.record({ body: bodies.map((text) => Buffer.from(text)), type: types });

/** The same ones for the same seed. */
export const hostilePushes = (times: number, seed: number): HostilePush[] =>
	fc.sample(pushes, { numRuns: times, seed });

/** How many events a body holds in spite of all, so that a trigger on all has to take them. */
export function countEvents({ body, type }: HostilePush): number {
	// n8n itself rejects a charset that does not exist.
	if (type.includes('nonsense')) return 0;
	const json = parsed(textOf(body));
	const entries = Array.isArray(json) ? (json.flat(4) as unknown[]) : [json];
	return entries.filter(isEvent).length;
}

/** Whether a push is one in spite of all. */
export const isPush = (push: HostilePush) => countEvents(push) > 0;

/** Whether a body is empty, as one that only tries the address: it is answered 200. */
export function isProbe({ body, type }: HostilePush): boolean {
	const text = textOf(body);
	return !type.includes('nonsense') && (text.trim() === '' || /^\s*\{\s*\}\s*$/.test(text));
}

/** What calls itself JSON and consists of blanks never reaches the node: n8n itself answers 422. */
export const isRefusedByN8n = ({ body, type }: HostilePush) =>
	type.startsWith('application/json') && body.length > 0 && textOf(body).trim() === '';

const textOf = (body: Buffer) => body.toString().replace(/^\uFEFF/, '');

function isEvent(entry: unknown): boolean {
	if (typeof entry !== 'object' || entry === null) return false;
	const { event_type } = entry as { event_type?: unknown };
	if (typeof event_type === 'string') return event_type !== '' && isTame(entry);
	// An integer that a number can't hold is read as a text.
	const isDigits = typeof event_type === 'number' && /^-?\d+$/.test(String(event_type));
	return isDigits && !Number.isSafeInteger(event_type) && isTame(entry);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

/** Looked at level by level, as some are too deep for recursion. */
function isTame(push: object): boolean {
	let level: object[] = [push];
	for (let depth = 1; level.length > 0; depth++) {
		if (depth > MOST_LEVELS) return false;
		if (level.some((each) => Object.hasOwn(each, '__proto__'))) return false;
		level = level.flatMap((each) =>
			Object.values(each).filter((part) => typeof part === 'object' && part !== null),
		);
	}
	return true;
}
