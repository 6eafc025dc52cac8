import { isMethod, pathFault } from '../../../nodes/Jing/transport/endpoints';
import type { Correction, Corrections, Match } from '../model';

/** Any: whether a path stays below it does not depend on the host. */
const base = 'https://jing.example';

const isUnsafe = (name: string) =>
	name
		.split('.')
		.some((part) => ['', '__proto__', 'constructor', 'prototype'].includes(part.trim()));

/** Keys of a constant, at any depth. */
function keysIn(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	const keys = Array.isArray(value) ? [] : Object.keys(value);
	return [...keys, ...Object.values(value).flatMap(keysIn)];
}

function namesIn({ rename = {}, drop = [], constants = {}, ...rest }: Correction): string[] {
	const places = [rest.into, rest.rows, rest.total].filter((place) => place !== undefined);
	return [...Object.entries(rename).flat(), ...drop, ...keysIn(constants), ...places];
}

function faultOf(match: Match, correction: Correction = {}): string | undefined {
	const { method, path } = match.theirs;
	const wrongPath = pathFault(correction.path ?? path, base);
	const name = namesIn(correction).find(isUnsafe);
	if (!isMethod(correction.method ?? method)) return `the method "${method}" is none we can send`;
	return wrongPath ?? (name === undefined ? undefined : `the name "${name}" can't be sent`);
}

/** Throws for what no record may say, wherever it was read; nothing has been written then. */
export function checkCorrections(matches: Match[], corrections: Corrections): void {
	for (const match of matches) {
		const { own, theirs } = match;
		const fault = faultOf(match, corrections.get(own.key));
		const { source, line } = theirs.place;
		const place = line === undefined ? source : `${source}:${line}`;
		if (fault) throw new Error(`${place}: ${own.key}: ${fault}. Nothing was written.`);
	}
}
