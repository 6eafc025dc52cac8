/** A setting that lets more events in when it is empty. */
export interface Widening {
	title: string;
	type: 'list' | 'text' | 'flag';
	/** What to do where that is meant. */
	instead: string;
}

export const triggerOn: Widening = {
	title: 'Trigger On',
	type: 'list',
	instead: 'choose the events from the list',
};

export const boundType: Widening = {
	title: 'Event Type (in Event Type Bindings)',
	type: 'text',
	instead: 'remove the binding',
};

/** The options among them. */
export const widening: Record<string, Widening> = {
	accountBusinessTypes: {
		title: 'Account Business Types',
		type: 'list',
		instead: 'remove the option to accept events about accounts of every business type',
	},
	activities: {
		title: 'Activities',
		type: 'list',
		instead: 'remove the option to accept events about every activity',
	},
	allowedIps: {
		title: 'Allowed IPs',
		type: 'list',
		instead: 'remove the option to accept webhooks from every address',
	},
	changedFields: {
		title: 'Changed Fields',
		type: 'list',
		instead: 'remove the option to accept events whatever fields changed',
	},
	deduplicate: {
		title: 'Deduplicate',
		type: 'flag',
		instead: 'remove the option to use its default',
	},
	groups: {
		title: 'User Groups',
		type: 'list',
		instead: 'remove the option to accept events about every user group',
	},
	leadBusinessTypes: {
		title: 'Lead Business Types',
		type: 'list',
		instead: 'remove the option to accept events about leads of every business type',
	},
	lifeStatuses: {
		title: 'Lifecycle Stages',
		type: 'list',
		instead: 'remove the option to accept events of every lifecycle stage',
	},
	objects: {
		title: 'Objects',
		type: 'list',
		instead: 'remove the option to accept events about every object',
	},
	otherEventTypes: {
		title: 'Other Event Types',
		type: 'list',
		instead: 'clear the field if the events under Trigger On are enough',
	},
	pagePaths: {
		title: 'Page Paths',
		type: 'list',
		instead: 'remove the option to accept events about every page',
	},
	requireTenantId: {
		title: 'Require Tenant ID',
		type: 'flag',
		instead: 'remove the option to accept events without a tenant ID',
	},
	tags: {
		title: 'Tags',
		type: 'list',
		instead: 'remove the option to accept events about every tag',
	},
	tenantId: {
		title: 'Tenant ID',
		type: 'text',
		instead: 'remove the option to accept events of every tenant',
	},
};
