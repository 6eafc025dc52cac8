import type { EventGroup } from '../engine/event';

export const scoring: EventGroup = {
	name: 'Scoring',
	value: 'scoring',
	events: [
		{
			name: 'Identity Grade Changed',
			value: 'scoring.identityGradeChanged',
			description: 'When the identity grade of a user changes',
			docs: { title: '身份等级变更事件(custom_field_update event)', eventType: 'contents' },
			when: { event_type: 'custom_field_update' },
		},
		{
			name: 'Active Level Changed',
			value: 'scoring.activeLevelChanged',
			description: 'When the active level of a user changes',
			docs: { title: '行为等级变更事件(total_update event)', eventType: 'contents' },
			when: { event_type: 'total_update' },
		},
	],
};
