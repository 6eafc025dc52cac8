import { invalid, missing } from '../protocol/refusal';
import { isObject, type JsonObject } from '../rules/objects';
import { join, parentOf, lastOf, valueAt } from './paths';
import type { AcceptedNames } from './types';

const hasNamesBelow = (names: AcceptedNames, path: string) =>
	Object.keys(names).some((name) => name.startsWith(`${path}.`));

const objectsIn = (value: unknown) => [value].flat().filter(isObject);

function checkKeys(object: JsonObject, path: string, names: AcceptedNames): void {
	for (const [key, value] of Object.entries(object)) {
		const name = join(path, key);
		if (!Object.hasOwn(names, name)) throw invalid(name);
		if (!hasNamesBelow(names, name)) continue;
		for (const inner of objectsIn(value)) checkObject(inner, name, names);
	}
}

/** A name is missed only where the object that it belongs to was sent. */
function checkRequired(object: JsonObject, path: string, names: AcceptedNames): void {
	for (const [name, { required }] of Object.entries(names)) {
		if (!required || parentOf(name) !== path) continue;
		const value = object[lastOf(name)];
		if (value === undefined || value === null) throw missing(name);
	}
}

function checkObject(object: JsonObject, path: string, names: AcceptedNames): void {
	checkKeys(object, path, names);
	checkRequired(object, path, names);
}

/** Refuses what holds a name that is not accepted, or lacks one that is required. */
export function checkNames(object: JsonObject, names: AcceptedNames | undefined): void {
	if (names) checkObject(object, '', names);
}

/** Refuses what lacks one of the values that must always be sent. */
export function checkConstants(object: JsonObject, constants: Record<string, unknown>): void {
	for (const [path, wanted] of Object.entries(constants)) {
		const sent = valueAt(object, path);
		if (sent === undefined || sent === null) throw missing(path);
		if (String(sent) !== String(wanted)) throw invalid(path);
	}
}
