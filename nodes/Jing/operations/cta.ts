import type { Section } from '../engine/catalog';
import { ctas } from '../fields/lookups';
import { endTime, keyword, startTime } from '../fields/filters';
import { optionalIdentifyBy, optionalIdentifyValue } from '../fields/people';

export const cta: Section = {
	name: 'CTA',
	value: 'cta',
	title: 'CTA管理',
	operations: [
		{
			name: 'Get Many',
			value: 'getAll',
			action: 'Get many CTAs',
			description: 'List calls to action, optionally filtered by name, status or creation time',
			docs: { title: '查询CTA列表', wire: 'assumed' },
			method: 'POST',
			path: '/v1/cta/list',
			effect: 'read',
			body: [
				keyword,
				{
					displayName: 'Status',
					name: 'status',
					type: 'options',
					options: [
						{ name: 'Draft', value: 'draft' },
						{ name: 'Offline', value: 'offline' },
						{ name: 'Published', value: 'published' },
					],
					default: 'published',
					description: 'Only CTAs in this state',
				},
				startTime,
				endTime,
			],
			paging: true,
			rowId: 'cta_id',
			output: 'list',
		},
		{
			name: 'Get Submissions',
			value: 'getSubmissions',
			action: 'Get submissions of a CTA',
			description: 'List what people submitted to a CTA, optionally filtered by person or time',
			docs: { title: '查询CTA明细列表', wire: 'assumed' },
			method: 'POST',
			path: '/v1/cta/detail/list',
			effect: 'read',
			body: [
				{
					displayName: 'CTA',
					name: 'cta_id',
					type: 'resourceLocator',
					default: { mode: 'list', value: '' },
					lookup: ctas,
					required: true,
					placeholder: 'e.g. Zc8LfHq3TnWx5VbKy7MsPd',
					description: 'The CTA whose submissions to return',
				},
				optionalIdentifyBy,
				optionalIdentifyValue,
				startTime,
				endTime,
			],
			paging: true,
			rowId: 'submission_id',
			output: 'list',
		},
	],
};
