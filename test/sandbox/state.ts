import { type BusinessType, seedBusinessTypes } from './records/businessType';
import { type Employee, seedEmployees } from './records/employee';
import { type Layout, seedLeadLayouts } from './records/layout';
import type { Lead } from './records/lead';
import { type LeadStatus, seedLeadStatuses } from './records/leadStatus';
import { seedTags, type Tag } from './records/tag';
import type { User } from './records/user';

/** All that the sandbox remembers, in memory. A new section adds its collections here. */
export interface State {
	/** By omni_user_uuid. */
	users: Map<string, User>;
	/** `type:value` of an identity -> omni_user_uuid of its owner; always in step with `users`. */
	identityOwners: Map<string, string>;
	/** By tag_id. */
	tags: Map<string, Tag>;
	/** By lead_uuid. */
	leads: Map<string, Lead>;
	leadStatuses: LeadStatus[];
	leadLayouts: Layout[];
	businessTypes: BusinessType[];
	employees: Employee[];
}

/** A tenant that was set up but has no people yet. */
export function freshState(): State {
	return {
		users: new Map(),
		identityOwners: new Map(),
		tags: new Map(structuredClone(seedTags).map((tag) => [tag.tag_id, tag])),
		leads: new Map(),
		leadStatuses: structuredClone(seedLeadStatuses),
		leadLayouts: structuredClone(seedLeadLayouts),
		businessTypes: structuredClone(seedBusinessTypes),
		employees: structuredClone(seedEmployees),
	};
}
