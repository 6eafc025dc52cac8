import { notFound, Refusal } from '../protocol/refusal';
import type { Email } from '../records/email';
import type { State } from '../state';
import { Given } from './given';
import { groupIds } from './groups';
import { defined, type JsonObject } from './objects';
import { receiversOf } from './receivers';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

function attachmentFrom(raw: JsonObject) {
	const given = new Given(raw);
	const file_name = given.requiredText('file_name');
	const file_content = given.requiredText('file_content');
	if (!BASE64.test(file_content)) throw new Refusal(40002, `文件上传失败: ${file_name}`);
	return { file_name, file_content };
}

function senderOf(given: Given, state: State): string | undefined {
	const id = given.text('address_id');
	if (id === undefined) return undefined;
	const address = state.emailAddresses.get(id);
	if (!address) throw notFound('发件地址');
	if (address.status !== 'verified') throw new Refusal(40004, '发件地址未验证');
	return id;
}

/** The text or the template; one takes the other's place. */
function contentOf(given: Given, state: State): Partial<Email> {
	given.atMostOne(['content', 'email_template_id']);
	const id = given.text('email_template_id');
	if (id !== undefined && !state.emailTemplates.has(id)) throw notFound('邮件模板');
	if (id !== undefined) return { email_template_id: id, content: null };
	const content = given.text('content');
	return content === undefined ? {} : { content, email_template_id: null };
}

/** What a call says of an email, checked; only what was sent. */
export function emailValues(given: Given, state: State): Partial<Email> {
	return defined({
		email_name: given.text('email_name'),
		subject: given.text('subject'),
		address_id: senderOf(given, state),
		sender_name: given.text('sender_name'),
		reply_to: given.text('reply_to'),
		...contentOf(given, state),
		group_ids: groupIds(given, 'group_ids', state),
		exclude_group_ids: groupIds(given, 'exclude_group_ids', state),
		receivers: receiversOf(given),
		attachments: given.objects('attachments')?.map(attachmentFrom),
	}) as Partial<Email>;
}
