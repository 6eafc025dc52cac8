import type { INodeProperties } from 'n8n-workflow';
import { limits } from '../../transport/limits';
import type { Operation } from '../definition';
import { hasFilters, isOneRecord, isParallel } from '../rules';

/** The Options collection. Its controls are literals for the linter; the numbers stand in limits.ts. */

const batchSize: INodeProperties = {
	displayName: 'Batch Size',
	name: 'batchSize',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 1,
	description: 'How many items go into one request. JING does not document its limit.',
};

/**
 * Shown where a choice of receivers asks for input items. It is in the menu of every call that is made
 * item by item: menus that are equal become one control.
 */
const receiversPerRequest: INodeProperties = {
	...batchSize,
	default: 50,
	displayOptions: { show: { '/receiversBy': ['inputItems'] } },
};

const concurrency: INodeProperties = {
	displayName: 'Concurrency',
	name: 'concurrency',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 20 },
	default: 1,
	description: 'How many requests run at the same time',
};

const emptyFilters: INodeProperties = {
	displayName: 'Empty Filters',
	name: 'emptyFilters',
	type: 'options',
	options: [
		{ name: 'Ignore', value: 'ignore' },
		{ name: 'Report an Error', value: 'refuse' },
	],
	default: 'refuse',
	description:
		'What to do when the expression of a filter returns nothing. With Ignore, the list is not narrowed by that filter.',
};

const ifNotFound: INodeProperties = {
	displayName: 'If Not Found',
	name: 'ifNotFound',
	type: 'options',
	options: [
		{ name: 'Drop the Item', value: 'drop' },
		{ name: 'Report an Error', value: 'error' },
		{ name: 'Return an Empty Item', value: 'empty' },
	],
	default: 'error',
	description: 'What to do when JING lacks the record',
};

const maxRetries: INodeProperties = {
	displayName: 'Max Retries',
	name: 'maxRetries',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 10 },
	default: 0,
	description:
		'How often a request is retried after a rate limit, or after an outage if that is safe',
};

const requestTimeout: INodeProperties = {
	displayName: 'Request Timeout (Seconds)',
	name: 'requestTimeout',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 1,
	description: 'How long to wait for the response to one request',
};

const optionsMenu: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Setting',
	default: {},
};

export function options(operation: Operation): INodeProperties {
	const { batch, missing } = operation;
	return {
		...optionsMenu,
		options: [
			...(batch ? [{ ...batchSize, default: batch.size }] : []),
			...(isParallel(operation) ? [] : [receiversPerRequest]),
			...(isParallel(operation) ? [{ ...concurrency, default: limits.concurrency }] : []),
			...(hasFilters(operation) ? [emptyFilters] : []),
			...(isOneRecord(operation) ? [ifNotFound] : []),
			...(missing ? [missing.option] : []),
			{ ...maxRetries, default: limits.rateLimit.retries },
			{ ...requestTimeout, default: limits.requestTimeoutSeconds },
		],
	};
}
