import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Push } from '../../nodes/Jing/trigger/push';
import { toItem } from '../../nodes/Jing/trigger/item';
import { events } from '../../nodes/Jing/events';
import { catalog } from '../../nodes/Jing/operations';
import type { Operation } from '../../nodes/Jing/engine/definition';
import { CHECKOUT } from '../n8n/folders';

/** JSON Schema; n8n's editor reads the types of fields only. */
interface Schema {
	type: string;
	description?: string;
	properties?: Record<string, Schema>;
	items?: Schema;
	version?: number;
}

type Samples = Record<string, { answer?: unknown }>;

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** What kind of thing these samples are; of several objects every key. */
function schemaOf(samples: unknown[]): Schema {
	const known = samples.filter((sample) => sample !== null && sample !== undefined);
	const [first] = known;
	if (Array.isArray(first)) return { type: 'array', items: schemaOf(known.flat()) };
	if (!isObject(first)) return { type: first === undefined ? 'null' : typeof first };
	const objects = known.filter(isObject);
	const keys = [...new Set(objects.flatMap((each) => Object.keys(each)))];
	const properties = keys.map((key) => [key, schemaOf(objects.map((each) => each[key]))]);
	return { type: 'object', properties: Object.fromEntries(properties) };
}

/** The items that an answer gives: rows, entries of success, or the data itself. */
function itemsOf({ output }: Operation, answer: unknown): unknown[] {
	const rows = output !== undefined && isObject(answer) ? answer[output] : answer;
	return Array.isArray(rows) ? rows : [rows];
}

const evidenceOf = ({ docs }: Operation) =>
	docs.wire === 'documented'
		? {}
		: {
				description:
					"The names of these fields are assumed: JING's documentation of this call is not public.",
			};

const textOf = (schema: Schema) => `${JSON.stringify({ ...schema, version: 1 }, null, '\t')}\n`;

/** What the trigger gives: the fixed keys, and under `data` what any of the sample pushes holds. */
function triggerPreview(): Schema {
	const items = events.map(({ value }) => {
		const file = join(CHECKOUT, 'samples/events', `${value}.json`);
		const { push } = JSON.parse(readFileSync(file, 'utf8')) as { push: Push };
		return toItem(push, value, { raw: false, deliveryId: '' });
	});
	const { properties = {}, ...schema } = schemaOf(items);
	// These have the tenant's field codes as keys, which are no part of the preview.
	const tenants = { changes: { type: 'object' }, fields: { type: 'object' } };
	return { ...schema, properties: { ...properties, ...tenants } };
}

/** Output previews by file path below nodes/Jing: what an operation usually gives, before any run. */
export function outputPreviews(): Map<string, string> {
	const trigger = textOf(triggerPreview());
	const previews = new Map(
		['1.0.0', '1.1.0', '1.2.0'].map((version) => [`__schema__/v${version}.json`, trigger]),
	);
	for (const { section, operation } of catalog.operations.values()) {
		if (section.isAddition) continue;
		const file = join(CHECKOUT, 'samples/operations', `${section.value}.json`);
		const samples = JSON.parse(readFileSync(file, 'utf8')) as Samples;
		const answers = Object.entries(samples).flatMap(([name, { answer }]) =>
			name.split('#')[0] === operation.value && answer !== undefined ? [answer] : [],
		);
		const { type, ...parts } = schemaOf(answers.flatMap((answer) => itemsOf(operation, answer)));
		const schema = { type, ...evidenceOf(operation), ...parts };
		previews.set(`__schema__/v1.0.0/${section.value}/${operation.value}.json`, textOf(schema));
	}
	return previews;
}
