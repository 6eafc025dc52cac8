import type { CustomCall } from '../engine/definition';

/** In the order in which the panel shows them. */
export const customCall: CustomCall = {
	method: {
		displayName: 'Method',
		name: 'method',
		type: 'options',
		options: [
			{ name: 'DELETE', value: 'DELETE' },
			{ name: 'GET', value: 'GET' },
			{ name: 'PATCH', value: 'PATCH' },
			{ name: 'POST', value: 'POST' },
			{ name: 'PUT', value: 'PUT' },
		],
		default: 'POST',
		required: true,
		description: 'HTTP method of the request',
	},
	path: {
		displayName: 'Path',
		name: 'path',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. /v1/user/query',
		description: 'Path below the base address of the credential',
	},
	query: {
		displayName: 'Query',
		name: 'query',
		type: 'fixedCollection',
		wire: 'map',
		narrows: true,
		typeOptions: { multipleValues: true },
		placeholder: 'Add Parameter',
		default: {},
		description: 'Query parameters of the request',
		options: [
			{
				displayName: 'Parameter',
				name: 'values',
				values: [
					{ displayName: 'Name', name: 'key', type: 'string', default: '' },
					{ displayName: 'Value', name: 'value', type: 'string', default: '' },
				],
			},
		],
	},
	body: {
		displayName: 'JSON Body',
		name: 'jsonBody',
		type: 'json',
		typeOptions: { rows: 5 },
		default: '{}',
		showWhen: { method: ['DELETE', 'PATCH', 'POST', 'PUT'] },
		description: 'Body of the request, sent as it is. Leave empty for none.',
	},
	effect: {
		displayName: 'Effect',
		name: 'effect',
		type: 'options',
		options: [
			{ name: 'Changes or Removes Data', value: 'update' },
			{ name: 'Creates or Sends', value: 'send' },
			{ name: 'Reads Only', value: 'read' },
		],
		default: 'send',
		required: true,
		description:
			'What the request does. A request that creates or sends is never retried when it is unclear whether JING processed it.',
	},
	paging: {
		displayName: 'Read Pages',
		name: 'paging',
		type: 'boolean',
		default: false,
		description: 'Whether the response is a list in pages. Each row becomes an item.',
	},
	returnAll: {
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		showWhen: { paging: [true] },
		description: 'Whether to return all results or only up to a given limit',
	},
	limit: {
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		showWhen: { paging: [true], returnAll: [false] },
		description: 'Max number of results to return',
	},
};
