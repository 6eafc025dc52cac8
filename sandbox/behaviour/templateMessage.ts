import { Refusal } from '../protocol/refusal';
import type { TemplateMessage } from '../records/templateMessage';
import { one } from '../rules/calls';
import { newId } from '../rules/ids';
import { containsText } from '../rules/objects';
import { having, pageOf, timeRange } from '../rules/query';
import {
	checkMessage,
	deliveryCounts,
	messageOf,
	messageRow,
	messageValues,
	statusOf,
} from '../rules/templateMessages';
import { chinaTime } from '../rules/time';
import { accountOrDefault } from '../rules/wechat';
import type { Behaviours } from './call';
import { createSend } from './templateSend';
import { getClickDetails, getSendDetails, getSendRecords } from './templateSendLists';

const create = one((given, { state }) => {
	const now = chinaTime();
	const message: TemplateMessage = {
		template_message_id: newId(),
		template_message_name: given.requiredText('template_message_name'),
		description: '',
		wechat_app_id: accountOrDefault(given, state).wechat_app_id,
		wechat_template_id: given.requiredText('wechat_template_id'),
		data: given.requiredObject('data'),
		jump_type: 'none',
		url: null,
		mini_program: null,
		creator_name: '开放平台',
		created_timestamp: now,
		updated_timestamp: now,
		...messageValues(given),
	};
	checkMessage(message, state);
	state.templateMessages.set(message.template_message_id, message);
	const { template_message_id, template_message_name, wechat_app_id, wechat_template_id } = message;
	return {
		...{ template_message_id, template_message_name, wechat_app_id, wechat_template_id },
		status: statusOf(message, state),
		created_timestamp: now,
	};
});

const CHANGES = [
	...['template_message_name', 'wechat_template_id', 'data', 'jump_type'],
	...['url', 'mini_program', 'description'],
];

const update = one((given, { state }) => {
	const message = messageOf(given, state);
	given.atLeastOne(CHANGES);
	const changed = { ...message, ...messageValues(given), updated_timestamp: chinaTime() };
	checkMessage(changed, state);
	state.templateMessages.set(message.template_message_id, changed);
	const { template_message_id, template_message_name, updated_timestamp } = changed;
	const status = statusOf(changed, state);
	return { template_message_id, template_message_name, status, updated_timestamp };
});

const get = one((given, { state }) => {
	const message = messageOf(given, state);
	const { template_message_id, description, data, url, mini_program } = message;
	const isOwn = (row: { template_message_id: string }) =>
		row.template_message_id === template_message_id;
	const send_count = [...state.templateSends.values()].filter(isOwn).length;
	const counts = deliveryCounts(state.templateDeliveries.filter(isOwn));
	return {
		...messageRow(message, state),
		...{ description, data, url, mini_program },
		statistics: { send_count, ...counts },
	};
});

/** The message goes, the records of its sends stay; a waiting send needs it. */
const remove = one((given, { state }) => {
	const { template_message_id } = messageOf(given, state);
	const isNeeded = [...state.templateSends.values()].some(
		(send) => send.template_message_id === template_message_id && send.status === 'scheduled',
	);
	if (isNeeded) throw new Refusal(40004, '存在待发送任务,不能删除');
	state.templateMessages.delete(template_message_id);
	return { template_message_id, is_deleted: true };
});

/** Newest first. */
const getAll = one((given, { state }) => {
	const keyword = given.text('keyword') ?? '';
	const messages = [...state.templateMessages.values()]
		.reverse()
		.filter(timeRange(given))
		.map((message) => messageRow(message, state))
		.filter(having(given, 'wechat_app_id'))
		.filter(having(given, 'status', ['draft', 'published', 'invalid']))
		.filter(({ template_message_name }) => containsText([template_message_name], keyword));
	return pageOf(given, messages, (message) => message);
});

const getWechatTemplates = one((given, { state }) => {
	const keyword = given.text('keyword') ?? '';
	const account = accountOrDefault(given, state);
	const templates = state.wechatTemplates
		.filter(({ wechat_app_id }) => wechat_app_id === account.wechat_app_id)
		.filter(({ wechat_template_title }) => containsText([wechat_template_title], keyword));
	return pageOf(given, templates, ({ wechat_app_id: _account, ...template }) => template);
});

export const templateMessage: Behaviours = {
	create,
	createSend,
	update,
	get,
	delete: remove,
	getAll,
	getWechatTemplates,
	getSendDetails,
	getClickDetails,
	getSendRecords,
};
