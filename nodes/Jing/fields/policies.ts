import type { Field } from '../engine/definition';
import { privacyPolicies } from './lookups';

/** A policy of the newer module; IDs of the older one do not fit. */
export const privacyPolicyId: Field = {
	displayName: 'Privacy Policy',
	name: 'privacy_policy_id',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	lookup: privacyPolicies,
	required: true,
	placeholder: 'e.g. pV6XwQn3KzRt8CbYm5HsJd',
	description: 'A policy of version 2',
};
