import type { INodeProperties } from 'n8n-workflow';
import { limits } from '../../transport/limits';

/** Controls that every operation of a kind has. Names are relied upon: workflows store them. */

export const specifyBody: INodeProperties = {
	displayName: 'Input Mode',
	name: 'specifyBody',
	type: 'options',
	options: [
		{ name: 'Using Fields', value: 'fields' },
		{ name: 'Using JSON', value: 'json' },
	],
	default: 'fields',
};

export const jsonBody: INodeProperties = {
	displayName: 'JSON Body',
	name: 'jsonBody',
	type: 'json',
	typeOptions: { rows: 5 },
	default: '={{ $json }}',
	required: true,
	description: 'Sent as it is. For operations on many records: one record, or a list of records.',
	displayOptions: { show: { specifyBody: ['json'] } },
};

export const returnAll: INodeProperties = {
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
};

const limitControl: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	description: 'Max number of results to return',
	displayOptions: { show: { returnAll: [false] } },
};

/** A literal above for the linter; the number stands in limits.ts. */
export const limit: INodeProperties = { ...limitControl, default: limits.rows };
