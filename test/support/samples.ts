import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeParameters } from 'n8n-workflow';
import type { Operation } from '../../nodes/Jing/engine/definition';
import { catalog } from '../../nodes/Jing/operations';

/** One typed example of an operation: what the node is given and what it must send. */
export interface Sample {
	/** `resource.operation`, with #2 and so on for further ones. */
	name: string;
	key: string;
	resource: string;
	operation: string;
	parameters: INodeParameters;
	request: { query?: Record<string, unknown>; body?: unknown };
	answer: unknown;
	/** Binary fields of the input item, as n8n keeps them. */
	binary?: Record<string, { data: string; mimeType: string; fileName: string }>;
}

const root = join(__dirname, '../..');

const read = <T>(path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as T;

/** All samples of one resource. */
export const samplesOf = (resource: string): Sample[] =>
	Object.entries(
		read<Record<string, Omit<Sample, 'name'>>>(`samples/operations/${resource}.json`),
	).map(([name, sample]) => {
		const operation = name.split('#')[0] ?? '';
		const key = `${resource}.${operation}`;
		return { ...sample, name: `${resource}.${name}`, key, resource, operation };
	});

/** A sample of every operation of the contents, in an order in which each finds what it needs. */
export const scenario: Sample[] = read<string[]>('test/fixtures/scenario.json').map((name) => {
	const sample = samplesOf(name.split('.')[0] ?? '').find((each) => each.name === name);
	if (!sample) throw new Error(`scenario.json names ${name}, which has no sample`);
	return sample;
});

export const recordOf = ({ key }: Sample): Operation => {
	const found = catalog.operations.get(key);
	if (!found) throw new Error(`There is a sample of ${key}, but no such operation`);
	return found.operation;
};

export type Mode = 'fields' | 'json';

/** Node parameters that send the sample's request; as JSON where the call has a body. */
export function parametersIn(mode: Mode, sample: Sample): INodeParameters {
	const { parameters, resource, operation, request } = sample;
	const base = { ...parameters, resource, operation };
	const { body, batch } = recordOf(sample);
	if (mode === 'fields' || !body) return base;
	const element = batch ? (request.body as unknown[])[0] : request.body;
	return { ...base, specifyBody: 'json', jsonBody: JSON.stringify(element) };
}

/** What the sample's answer gives as the first item. */
export function firstItem(sample: Sample): unknown {
	const { output } = recordOf(sample);
	const { answer } = sample;
	return [output === undefined ? answer : (answer as Record<string, unknown>)[output]].flat()[0];
}
