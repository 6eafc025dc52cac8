import type { IDataObject } from 'n8n-workflow';
import { corrected, type Endpoint } from '../../transport/endpoints';
import { splitList } from '../../transport/lists';
import type { Corrections } from '../../transport/overrides';
import type { Catalog, Entry } from '../catalog';
import { Problem } from '../problem';

/** A call of the tables, as the credential has it sent. */
export interface Interface extends Entry {
	/** `resource.operation`. */
	key: string;
	endpoint: Endpoint;
	isOverridden: boolean;
}

/** Every call, in the order of the vendor's documentation. */
export const interfacesOf = ({ calls }: Catalog, corrections: Corrections): Interface[] =>
	[...calls].map(([key, entry]) => {
		const declared = { ...entry.operation, into: entry.operation.batch?.into };
		const endpoint = corrected(declared, corrections.get(key));
		return { ...entry, key, endpoint, isOverridden: corrections.has(key) };
	});

const wordsOf = (chosen: unknown) =>
	(Array.isArray(chosen) ? chosen.map(String) : splitList(String(chosen ?? '')))
		.map((word) => word.trim())
		.filter((word) => word !== '');

const isNamed = ({ key, section: { name, value } }: Interface, word: string) =>
	[key, name, value].some((own) => own.toLowerCase() === word.toLowerCase());

/** @param chosen sections by value or name, or single calls by key; all if there is none */
export function chosenOf(interfaces: Interface[], chosen: unknown): Interface[] | Problem {
	const words = wordsOf(chosen);
	if (words.length === 0) return interfaces;
	const unknown = words.find((word) => !interfaces.some((each) => isNamed(each, word)));
	if (unknown !== undefined) {
		const known = [...new Set(interfaces.map(({ section }) => section.value))].join(', ');
		return new Problem('Sections', `names no section: "${unknown}"`, `Choose among ${known}.`);
	}
	return interfaces.filter((each) => words.some((word) => isNamed(each, word)));
}

/** What is known of an interface without a call. */
export const rowOf = ({ key, section, operation, endpoint, isOverridden }: Interface) =>
	({
		key,
		name: operation.name,
		section: section.name,
		title: operation.docs.title,
		method: endpoint.method,
		path: endpoint.path,
		evidence: operation.docs.wire,
		overridden: isOverridden,
	}) satisfies IDataObject;
