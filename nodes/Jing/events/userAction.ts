import type { EventGroup } from '../engine/event';

export const userAction: EventGroup = {
	name: 'User Action',
	value: 'userAction',
	events: [
		{
			name: 'Activity Registration Submitted',
			value: 'activity.registrationSubmitted',
			description: 'When a user registers for an activity',
			docs: { title: '提交活动报名信息', eventType: 'assumed' },
			when: { event_type: 'activity_signup_submit' },
		},
		{
			name: 'CTA Submitted',
			value: 'cta.submitted',
			description: 'When a user submits the form of a CTA',
			docs: { title: 'CTA提交信息', eventType: 'assumed' },
			when: { event_type: 'cta_submit' },
		},
		{
			name: 'User Tagged',
			value: 'user.tagged',
			description: 'When a user is tagged',
			docs: { title: '用户打标签', eventType: 'assumed' },
			when: { event_type: 'user_add_tag' },
		},
		{
			name: 'Privacy Policy Authorized',
			value: 'privacyPolicy.authorized',
			description: 'When a user consents to a privacy policy',
			docs: { title: '授权隐私条款(Authorized Privacy Policy)', eventType: 'assumed' },
			when: { event_type: 'privacy_policy_authorize' },
		},
	],
};
