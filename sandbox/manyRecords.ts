import { field, type FieldShape } from './records/objectField';
import type { Tag } from './records/tag';
import type { State } from './state';
import type { Settings } from './types';

/** What a large tenant has: as many fields and tags as a test asks for, the same each time. */

const topics = ['采购', '项目', '产品', '设备', '合同', '售后', '预算', '竞品', '渠道', '培训'];

interface Subject {
	label: string;
	type: string;
	choices?: string[];
}

const subjects: Subject[] = [
	{ label: '负责人', type: 'text' },
	{ label: '备注', type: 'textarea' },
	{ label: '数量', type: 'number' },
	{ label: '开始日期', type: 'date' },
	{ label: '更新时间', type: 'datetime' },
	{ label: '是否确认', type: 'boolean' },
	{ label: '阶段', type: 'select', choices: ['初步接触', '方案沟通', '商务谈判', '已成交'] },
	{ label: '关注点', type: 'multi_select', choices: ['价格', '质量', '交期', '服务'] },
	{ label: '联系邮箱', type: 'email' },
	{ label: '资料链接', type: 'url' },
];

const cities = ['上海', '北京', '深圳', '苏州', '广州', '杭州', '成都', '武汉', '西安', '南京'];
const occasions = [
	'展会',
	'研讨会',
	'直播',
	'白皮书',
	'试用',
	'拜访',
	'电话',
	'问卷',
	'邮件',
	'社群',
];

const at = <T>(list: T[], index: number): T => list[index % list.length]!;

/** One of each subject and topic, then the same again with a number. */
const roundOf = (index: number, size: number) => {
	const round = Math.floor(index / size) + 1;
	return round === 1 ? '' : String(round);
};

function fieldNumber(index: number): FieldShape {
	const { label, type, choices } = at(subjects, index);
	const topic = at(topics, Math.floor(index / subjects.length));
	const round = roundOf(index, subjects.length * topics.length);
	const code = `custom_${String(index + 1).padStart(3, '0')}`;
	return field(code, `${topic}${label}${round}`, type, {
		is_custom: true,
		...(choices
			? {
					option_type: 'custom',
					choices: choices.map((name, place) => ({ value: `opt_${place + 1}`, label: name })),
				}
			: {}),
	});
}

function tagNumber(index: number): Tag {
	const occasion = at(occasions, Math.floor(index / cities.length));
	const round = roundOf(index, cities.length * occasions.length);
	return {
		tag_id: `tag${String(index + 1).padStart(19, '0')}`,
		tag_name: `${at(cities, index)}-${occasion}${round}`,
		tag_group_id: 'XYYM7B8qPqJYwnCb3FbRBn',
		tag_group_name: '活动',
		description: '',
		created_timestamp: '2024-05-10 14:00:00',
	};
}

/** Adds what is missing to as many as were asked for. */
export function addManyRecords(state: State, { leadFields, tags }: Settings): void {
	const isOfLead = ({ object_name }: { object_name: string }) => object_name === 'lead';
	for (let index = 0; state.objectFields.filter(isOfLead).length < leadFields; index++) {
		state.objectFields.push({ object_name: 'lead', ...fieldNumber(index) });
	}
	for (let index = 0; state.tags.size < tags; index++) {
		const tag = tagNumber(index);
		state.tags.set(tag.tag_id, tag);
	}
}
