import type { Field } from '../engine/definition';

/** Of rules, policies and templates. */
export const enabledStatus: Field = {
	displayName: 'Status',
	name: 'status',
	type: 'options',
	options: [
		{ name: 'Disabled', value: 'disabled' },
		{ name: 'Enabled', value: 'enabled' },
	],
	default: 'enabled',
	description: 'Only records in this state',
};
