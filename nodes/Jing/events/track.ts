import type { EventGroup } from '../engine/event';

export const track: EventGroup = {
	name: 'JINGtrack',
	value: 'track',
	events: [
		{
			name: 'H5 Page Viewed',
			value: 'track.h5.pageView',
			description: 'When a user views a tracked web page',
			docs: { title: '访问页面(pageView)', eventType: 'contents' },
			when: { event_type: 'pageView' },
			repeats: true,
		},
		{
			name: 'H5 Custom Event',
			value: 'track.h5.customEvent',
			description: 'When a custom event of a tracked web page is reported',
			docs: { title: '自定义事件(customEvent)', eventType: 'contents' },
			when: { event_type: 'customEvent' },
			repeats: true,
		},
		{
			name: 'Mini Program Page Viewed',
			value: 'track.miniProgram.pageView',
			description: 'When a user views a page of a mini program',
			docs: {
				title: 'pages/store/detail/detail事件(pages/store/detail/detail event)',
				eventType: 'contents',
			},
			when: { event_category: 'jingtrack_miniprogram' },
			repeats: true,
		},
		{
			name: 'Mini Program Custom Event',
			value: 'track.miniProgram.customEvent',
			description: 'When a custom event of a mini program is reported',
			docs: { title: '小程序自定义事件(tracking_customevent)', eventType: 'contents' },
			when: { event_type: 'tracking_customevent' },
			repeats: true,
		},
		{
			name: 'Mini Program Opened',
			value: 'track.miniProgram.opened',
			description: 'When a user opens a mini program',
			docs: { title: 'tracking_vst事件(tracking_vst event)', eventType: 'contents' },
			when: { event_type: 'tracking_vst' },
			repeats: true,
		},
		{
			name: 'Mini Program Closed',
			value: 'track.miniProgram.closed',
			description: 'When a user closes a mini program',
			docs: { title: 'tracking_cls事件(tracking_cls event)', eventType: 'contents' },
			when: { event_type: 'tracking_cls' },
			repeats: true,
		},
	],
};
