import type { EventGroup } from '../engine/event';

export const templateMessage: EventGroup = {
	name: 'Template Message',
	value: 'templateMessage',
	events: [
		{
			name: 'Template Message Clicked',
			value: 'templateMessage.clicked',
			description: 'When a user clicks a WeChat template message',
			docs: { title: '点击模板消息', eventType: 'assumed' },
			when: { event_type: 'template_click' },
		},
		{
			name: 'Template Message Sent',
			value: 'templateMessage.sent',
			description: 'When a WeChat template message is delivered successfully',
			docs: { title: '模板消息推送成功(Template Send Success)', eventType: 'assumed' },
			when: { event_type: 'template_send_success' },
		},
		{
			name: 'Template Message Failed',
			value: 'templateMessage.failed',
			description: 'When a WeChat template message cannot be delivered',
			docs: { title: '模板消息推送失败(Template Send Error)', eventType: 'assumed' },
			when: { event_type: 'template_send_error' },
		},
		{
			name: 'Template Message Push Notification',
			value: 'templateMessage.pushed',
			description: 'When JING sends a WeChat template message to a user',
			docs: { title: 'template_send事件(template_send event)', eventType: 'contents' },
			when: { event_type: 'template_send' },
		},
	],
};
