import type { EventGroup } from '../engine/event';

export const activity: EventGroup = {
	name: 'Activity',
	value: 'activity',
	events: [
		{
			name: 'Live Activity Created',
			value: 'activity.live.created',
			description: 'When a live activity (webinar) is created',
			docs: { title: '活动webhook-直播', eventType: 'assumed' },
			when: { event_type: 'live_create' },
		},
		{
			name: 'Meeting Activity Created',
			value: 'activity.meeting.created',
			description: 'When a meeting activity is created',
			docs: { title: '活动webhook-会议', eventType: 'assumed' },
			when: { event_type: 'meeting_create' },
		},
		{
			name: 'Live Activity Updated',
			value: 'activity.live.updated',
			description: 'When a live activity is changed',
			docs: { title: '更改直播活动webhook', eventType: 'assumed' },
			when: { event_type: 'live_update' },
		},
		{
			name: 'Meeting Activity Updated',
			value: 'activity.meeting.updated',
			description: 'When a meeting activity is changed',
			docs: { title: '更改会议活动webhook', eventType: 'assumed' },
			when: { event_type: 'meeting_update' },
		},
		{
			name: 'Live Activity Deleted',
			value: 'activity.live.deleted',
			description: 'When a live activity is deleted',
			docs: { title: '删除直播活动webhook', eventType: 'assumed' },
			when: { event_type: 'live_delete' },
		},
		{
			name: 'Meeting Activity Deleted',
			value: 'activity.meeting.deleted',
			description: 'When a meeting activity is deleted',
			docs: { title: '删除会议活动webhook', eventType: 'assumed' },
			when: { event_type: 'meeting_delete' },
		},
	],
};
