import { isObject } from '../../../nodes/Jing/transport/json';
import type { DocumentedCall, Place, Shape } from '../model';
import { objectOf } from '../shapes';
import { answerOf, contentOf } from './body';
import { SchemaReader } from './schema';

/** Where an operation stands in its document. */
export interface Position {
	place: Place;
	method: string;
	path: string;
	/** What stands for all methods of the path. */
	shared: unknown;
	/** The number of the page, if the file's name says it. */
	page?: string;
}

interface Parameter {
	name: string;
	in: string;
	value: Record<string, unknown>;
}

/** Those of the operation come before those of its path. */
function parametersOf(operation: Record<string, unknown>, shared: unknown): Parameter[] {
	const lists = [isObject(shared) ? shared.parameters : undefined, operation.parameters];
	const known = new Map<string, Parameter>();
	for (const value of lists.flatMap((list) => (Array.isArray(list) ? list : []))) {
		if (!isObject(value) || typeof value.name !== 'string') continue;
		const { name } = value;
		const place = String(value.in);
		known.set(`${place} ${name}`, { name, in: place, value });
	}
	return [...known.values()];
}

function parameterShape({ value }: Parameter, reader: SchemaReader): Shape {
	const shape = reader.read(value.schema ?? value);
	const texts = [shape.description, value.description].filter((text) => typeof text === 'string');
	const required = value.required === true;
	return {
		...shape,
		...(required ? { required } : {}),
		...(texts.length > 0 ? { description: [...new Set(texts)].join(' ') } : {}),
	};
}

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

function foldersOf(operation: Record<string, unknown>): string[] {
	const tags = Array.isArray(operation.tags) ? operation.tags : [];
	const written = [operation['x-apifox-folder'], ...tags.toReversed()].map(textOf);
	const [deepest = ''] = written.filter((each) => each !== '');
	const parts = (path: string) => path.split('/').map((part) => part.trim());
	const others = written.filter((each) => each !== deepest).flatMap(parts);
	return [...others, ...parts(deepest)].filter((part) => part !== '');
}

const pageOf = (operation: Record<string, unknown>) =>
	/api-(\d+)-run\b/.exec(textOf(operation['x-run-in-apifox']))?.[1];

/** An operation of an OpenAPI document, already without references. */
export function readCall(operation: Record<string, unknown>, position: Position): DocumentedCall {
	const { place, method, path, shared } = position;
	const parameters = parametersOf(operation, shared);
	const reader = new SchemaReader();
	const query = parameters.filter((each) => each.in === 'query');
	const body = contentOf(operation.requestBody, false);
	const answer = answerOf(operation.responses);
	const page = pageOf(operation) ?? position.page;
	const folders = foldersOf(operation);
	const status = textOf(operation['x-apifox-status']);
	return {
		place,
		...(page ? { page } : {}),
		title: textOf(operation.summary) || textOf(operation.operationId),
		section: folders.at(-1) ?? '',
		folders,
		...(status ? { status } : {}),
		method: method.toUpperCase(),
		path,
		headers: parameters.filter((each) => each.in === 'header').map(({ name }) => name),
		query: objectOf(query.map((each) => [each.name, parameterShape(each, reader)])),
		...(body ? { body: body.shape } : {}),
		...(body?.format ? { bodyFormat: body.format } : {}),
		...answerData(answer?.shape),
		examples: { request: body?.example, response: answer?.example },
	};
}

const answerData = (envelope: Shape | undefined): Pick<DocumentedCall, 'answer'> => {
	const answer = envelope?.keys?.get('data');
	return answer ? { answer } : {};
};
