import { isObject } from '../../../nodes/Jing/transport/json';
import type { Shape } from '../model';
import { elementOf, isEmpty, shapeOfValue } from '../shapes';
import { SchemaReader } from './schema';

/** The content of a request or an answer. */
export interface Content {
	shape: Shape;
	/** Media type. */
	format: string;
	example?: unknown;
}

const isJson = (format: string) => /^application\/(?:[\w.+-]+\+)?json\b|^\*\/\*/i.test(format);

function exampleIn(media: Record<string, unknown>): unknown {
	if ('example' in media) return parsed(media.example);
	if (isObject(media.examples)) {
		const first = Object.values(media.examples).find((each) => isObject(each) && 'value' in each);
		if (isObject(first)) return parsed(first.value);
	}
	return isObject(media.schema) && 'example' in media.schema
		? parsed(media.schema.example)
		: undefined;
}

/** An example may be written as JSON in a text. */
function parsed(example: unknown): unknown {
	if (typeof example !== 'string') return example;
	try {
		return JSON.parse(example) as unknown;
	} catch {
		return example;
	}
}

const saysNothing = (shape: Shape) =>
	shape.type === 'any' || (elementOf(shape).type === 'object' && isEmpty(elementOf(shape)));

/** What is described under `content`: JSON if it is there. Without a schema the example tells. */
export function contentOf(holder: unknown, isAnswer: boolean): Content | undefined {
	if (!isObject(holder) || !isObject(holder.content)) return undefined;
	const entries = Object.entries(holder.content);
	const [format, media] = entries.find(([each]) => isJson(each)) ?? entries[0] ?? [];
	if (format === undefined || !isObject(media)) return undefined;
	const described = new SchemaReader(isAnswer).read(media.schema);
	const example = exampleIn(media);
	const isObjects = typeof example === 'object' && example !== null;
	const shape = saysNothing(described) && isObjects ? shapeOfValue(example) : described;
	return { shape, format: isJson(format) ? '' : format, example };
}

/** The answer to a call that went well. */
export function answerOf(responses: unknown): Content | undefined {
	if (!isObject(responses)) return undefined;
	const good = Object.keys(responses).find((status) => /^2/.test(status)) ?? 'default';
	return Object.hasOwn(responses, good) ? contentOf(responses[good], true) : undefined;
}
