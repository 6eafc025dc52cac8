import type { Field } from '../engine/definition';
import { templateMessageSends, templateMessages, wechatTemplates } from './lookups';

/** A message prepared in JING, made of a WeChat template and the texts that fill it. */
export const templateMessageId: Field = {
	displayName: 'Template Message',
	name: 'template_message_id',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	lookup: templateMessages,
	required: true,
	placeholder: 'e.g. tm8KqZ4vXnW2cHs7RbJ5yL',
	description: 'A message prepared in JING or with Create',
};

/** Where it narrows a list, not names the one record. */
export const onlyTemplateMessageId: Field = { ...templateMessageId, required: false };

export const templateMessageName: Field = {
	displayName: 'Template Message Name',
	name: 'template_message_name',
	type: 'string',
	default: '',
	description: 'Name in JING. Receivers do not see it.',
};

export const requiredTemplateMessageName: Field = { ...templateMessageName, required: true };

export const templateMessageNote: Field = {
	displayName: 'Description',
	name: 'description',
	type: 'string',
	default: '',
	description: 'Note for colleagues. Receivers do not see it.',
};

export const wechatTemplateId: Field = {
	displayName: 'WeChat Template',
	name: 'wechat_template_id',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	lookup: wechatTemplates,
	placeholder: 'e.g. iPk5sOIt5X_flOVKn5GrTFpncEYTojx6ddbt8WYoV5s',
	description: 'A template that WeChat approved for this official account',
};

export const requiredWechatTemplateId: Field = { ...wechatTemplateId, required: true };

/** Values travel wrapped as in WeChat's own call: {"thing1": {"value": "text"}}. */
export const templateValues: Field = {
	displayName: 'Template Values',
	name: 'data',
	type: 'fixedCollection',
	wire: 'wrappedMap',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Value',
	default: {},
	description: 'One text for each placeholder of the WeChat template',
	options: [
		{
			displayName: 'Value',
			name: 'values',
			values: [
				{
					displayName: 'Placeholder',
					name: 'key',
					type: 'string',
					default: '',
					placeholder: 'e.g. thing1',
					description: 'Name of the placeholder in the WeChat template',
				},
				{
					displayName: 'Text',
					name: 'value',
					type: 'string',
					default: '',
					description: 'WeChat limits the length by kind. A thing holds 20 characters.',
				},
			],
		},
	],
};

export const requiredTemplateValues: Field = { ...templateValues, required: true };

export const jumpType: Field = {
	displayName: 'Opens',
	name: 'jump_type',
	type: 'options',
	options: [
		{ name: 'Mini Program', value: 'mini_program' },
		{ name: 'Nothing', value: 'none' },
		{ name: 'Web Page', value: 'url' },
	],
	default: 'url',
	description: 'What a tap on the message opens',
};

export const linkUrl: Field = {
	displayName: 'Link URL',
	name: 'url',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://www.example.com/summit',
	description: 'Web page that a tap opens, also when the mini program cannot open',
};

/** With both, WeChat opens the mini program. */
export const miniProgram: Field = {
	displayName: 'Mini Program',
	name: 'mini_program',
	type: 'fixedCollection',
	placeholder: 'Add Mini Program',
	default: {},
	description: 'Mini program page that a tap opens instead of the web page',
	options: [
		{
			displayName: 'Mini Program',
			name: 'values',
			values: [
				{
					displayName: 'Mini Program App ID',
					name: 'mini_program_app_id',
					type: 'string',
					default: '',
					required: true,
					placeholder: 'e.g. wx4c1f8d2e6a9b7035',
					description: 'App ID of a mini program linked to the official account',
				},
				{
					displayName: 'Page Path',
					name: 'page_path',
					type: 'string',
					default: '',
					placeholder: 'e.g. pages/activity/detail',
					description: 'Path of the page with its parameters',
				},
			],
		},
	],
};

/** For operations with Opens. */
export const jumpUrl: Field = { ...linkUrl, showWhen: { jump_type: ['url', 'mini_program'] } };

export const jumpMiniProgram: Field = { ...miniProgram, showWhen: { jump_type: ['mini_program'] } };

/** One send of a template message. */
export const sendId: Field = {
	displayName: 'Send',
	name: 'send_id',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	lookup: templateMessageSends,
	placeholder: 'e.g. s9TfGm3KwQxV7ZpNc2RhYb',
	description: 'Only this send of the template message, from Get Send Records',
};

/** Rows of one person, where nothing else can name the person. */
export const onlyUserUuid: Field = {
	displayName: 'User ID',
	name: 'omni_user_uuid',
	type: 'string',
	default: '',
	placeholder: 'e.g. 2GRhJU3V7VstF3SbdRS4MC',
	description: 'Only rows of the person with this JING user ID',
};
