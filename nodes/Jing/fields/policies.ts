import type { Field } from '../engine/definition';

/** A policy of the newer module; IDs of the older one do not fit. */
export const privacyPolicyId: Field = {
	displayName: 'Privacy Policy ID',
	name: 'privacy_policy_id',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. pV6XwQn3KzRt8CbYm5HsJd',
	description: 'From Get Many',
};
