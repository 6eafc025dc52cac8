import type { Section } from '../engine/catalog';
import { customCall } from '../fields/apiRequest';

/** Not in the vendor's documentation: a way to call anything else. */
export const apiRequest: Section = {
	name: 'API Request',
	value: 'apiRequest',
	title: '',
	isAddition: true,
	operations: [
		{
			name: 'Send',
			value: 'send',
			action: 'Send an API request to JING',
			description:
				'Call any other path of the API with managed tokens, readable errors and safe retries',
			docs: { title: '', wire: 'assumed' },
			method: 'POST',
			path: '',
			effect: 'send',
			customCall,
		},
	],
};
