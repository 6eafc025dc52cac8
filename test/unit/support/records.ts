import type { INodeProperties } from 'n8n-workflow';
import type { Choice, Field, Operation } from '../../../nodes/Jing/engine/definition';

/** What values depend on beside the parameters. */
export const surroundings = {
	zone: 'Asia/Shanghai',
	baseUrl: 'https://jing.example',
	overrides: new Map(),
};

/** A text control, unless `more` says otherwise. */
export const fieldOf = (name: string, more: Partial<Field> = {}): Field => ({
	displayName: `Label of ${name}`,
	name,
	type: 'string',
	default: '',
	...more,
});

/** Rows of these controls, as n8n's fixedCollection keeps them under `values`. */
export const rowsOf = (name: string, parts: Field[], more: Partial<Field> = {}): Field =>
	fieldOf(name, {
		type: 'fixedCollection',
		default: {},
		typeOptions: { multipleValues: true },
		options: [{ displayName: 'Row', name: 'values', values: parts as INodeProperties[] }],
		...more,
	});

export const mapOf = (name: string, more: Partial<Field> = {}): Field =>
	rowsOf(name, [fieldOf('key'), fieldOf('value')], { wire: 'map', ...more });

/** A choice between these fields, held by the parameter `choice`. */
export const choiceOf = (...fields: string[]): Choice => ({
	name: 'choice',
	displayName: 'Label of choice',
	description: 'Which of them',
	fields,
});

export const operationOf = (more: Partial<Operation> = {}): Operation => ({
	name: 'Do',
	value: 'do',
	action: 'Do a thing',
	description: 'Does a thing',
	docs: { title: '做', wire: 'assumed' },
	method: 'POST',
	path: '/v1/thing/do',
	effect: 'update',
	...more,
});
