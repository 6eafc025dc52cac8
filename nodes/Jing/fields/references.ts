import type { Field } from '../engine/definition';

/** Whether JING refuses a second use of the same number is not documented. */
export const businessNo: Field = {
	displayName: 'Reference Number',
	name: 'business_no',
	type: 'string',
	default: '',
	placeholder: 'e.g. ORDER-20240602-0001',
	description: 'Your own unique number, such as an order number, so that you can find it later',
};
