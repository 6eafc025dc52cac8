import type { EventGroup } from '../engine/event';

export const systemAction: EventGroup = {
	name: 'System Action',
	value: 'systemAction',
	events: [
		{
			name: 'Activity Registration Status Changed',
			value: 'activity.registrationStatusChanged',
			description: 'When the registration of a user for an activity is approved or rejected',
			docs: {
				title: '活动报名用户状态变更(Change Activity Registered User Status)',
				eventType: 'assumed',
			},
			when: { event_type: 'activity_user_status_update' },
		},
	],
};
