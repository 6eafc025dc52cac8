import type { EventGroup } from '../engine/event';

export const user: EventGroup = {
	name: 'User',
	value: 'user',
	events: [
		{
			name: 'User Created',
			value: 'user.created',
			description: 'When a user is created, also together with a new lead',
			docs: { title: 'add_omni_user_success事件', eventType: 'contents' },
			when: { event_type: 'add_omni_user_success' },
		},
		{
			name: 'User Updated',
			value: 'user.updated',
			description: 'When fields of a user change',
			docs: { title: 'custom_field事件(修改用户信息)', eventType: 'contents' },
			when: { event_type: 'custom_field' },
		},
	],
};
