import type { EventGroup } from '../engine/event';

export const account: EventGroup = {
	name: 'Account',
	value: 'account',
	events: [
		{
			name: 'Account Created',
			value: 'account.created',
			description: 'When an account is created',
			docs: { title: 'object_create事件-客户(object_create event-Account)', eventType: 'contents' },
			when: { event_type: 'object_create', 'extra_data.object_name': 'account' },
		},
		{
			name: 'Account Updated',
			value: 'account.updated',
			description: 'When fields of an account change',
			docs: { title: 'object_update事件-客户(object_update event-Account)', eventType: 'sample' },
			when: { event_type: 'object_update', 'extra_data.object_name': 'account' },
		},
		{
			name: 'Account Owner Changed',
			value: 'account.ownerChanged',
			description: 'When an account is assigned to an owner',
			docs: {
				title: 'object_change_owner事件-客户(object_change_owner event-Account)',
				eventType: 'contents',
			},
			when: { event_type: 'object_change_owner', 'extra_data.object_name': 'account' },
		},
		{
			name: 'Account Voided',
			value: 'account.voided',
			description: 'When an account is marked as void',
			docs: { title: 'object_voids事件-客户(object_voids event-Account)', eventType: 'contents' },
			when: { event_type: 'object_voids', 'extra_data.object_name': 'account' },
		},
		{
			name: 'Account Associated With Lead',
			value: 'account.related',
			description: 'When an account is associated with a lead',
			docs: {
				title: 'object_relation事件-客户(object_relation event-Account)',
				eventType: 'contents',
			},
			when: { event_type: 'object_relation', 'extra_data.object_name': 'account' },
		},
	],
};
