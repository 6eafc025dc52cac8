import { catalog } from '../../../nodes/Jing/operations';
import { readOverrides } from '../../../nodes/Jing/transport/overrides';
import { isPath } from '../../../nodes/Jing/transport/paths';
import type { Correction, Corrections, Match } from '../model';

/** Any: whether a path stays below it does not depend on the host. */
const base = 'https://jing.example';

/** Keys at any depth. */
function keysIn(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	const keys = Array.isArray(value) ? [] : Object.keys(value);
	return [...keys, ...Object.values(value).flatMap(keysIn)];
}

/** A record may say what the credential's Endpoint Overrides may say. */
function faultOf(key: string, correction: Correction): string | undefined {
	const read = readOverrides({ [key]: correction }, base, catalog.overridable);
	if ('kind' in read) return read.detail;
	const name = keysIn(correction.constants).find((each) => !isPath(each));
	return name === undefined ? undefined : `"${name}" can't be the name of a constant`;
}

/** Throws for what no record may say, wherever it was read; nothing has been written then. */
export function checkCorrections(matches: Match[], corrections: Corrections): void {
	for (const { own, theirs } of matches) {
		const fault = faultOf(own.key, corrections.get(own.key) ?? {});
		const { source, line } = theirs.place;
		const place = line === undefined ? source : `${source}:${line}`;
		if (fault) throw new Error(`${place}: ${fault}. Nothing was written.`);
	}
}
