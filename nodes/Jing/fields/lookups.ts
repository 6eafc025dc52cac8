import type { Lookup } from '../engine/definition';

/** Where choices by name come from; what JING can't list is typed. */

export const accountFieldNames: Lookup = {
	method: 'accountFields',
	operation: 'crmObject.getFields',
	value: 'field_code',
	label: 'field_name',
	args: { object_name: 'account' },
};

export const companyFieldNames: Lookup = {
	...accountFieldNames,
	method: 'companyFields',
	args: { object_name: 'company' },
};

export const leadFieldNames: Lookup = {
	...accountFieldNames,
	method: 'leadFields',
	args: { object_name: 'lead' },
};

export const memberFieldNames: Lookup = {
	...accountFieldNames,
	method: 'memberFields',
	args: { object_name: 'member' },
};

export const userFieldNames: Lookup = {
	...accountFieldNames,
	method: 'userFields',
	args: { object_name: 'user' },
};

export const objectFieldNames: Lookup = {
	...accountFieldNames,
	method: 'objectFields',
	args: { object_name: '=object_name' },
};

/** Fields as columns to map, with the options of those that have some. */

export const accountColumns: Lookup = {
	...accountFieldNames,
	args: { object_name: 'account', business_type: '=business_type', include_options: 'true' },
};

export const companyColumns: Lookup = {
	...companyFieldNames,
	args: { object_name: 'company', include_options: 'true' },
};

export const leadColumns: Lookup = {
	...leadFieldNames,
	args: { object_name: 'lead', business_type: '=business_type', include_options: 'true' },
};

export const memberColumns: Lookup = {
	...memberFieldNames,
	args: { object_name: 'member', include_options: 'true' },
};

export const userColumns: Lookup = {
	...userFieldNames,
	args: { object_name: 'user', include_options: 'true' },
};

export const leadPools: Lookup = {
	method: 'leadPools',
	operation: 'crmObject.getFields',
	value: 'value',
	label: 'label',
	args: { object_name: 'lead', include_options: 'true' },
	rows: 'list[field_code=lead_pool].options',
};

export const lifecycleStages: Lookup = {
	...leadPools,
	method: 'lifecycleStages',
	rows: 'list[field_code=life_status].options',
};

export const accountBusinessTypes: Lookup = {
	method: 'accountBusinessTypes',
	operation: 'crmObject.getBusinessTypes',
	value: 'business_type',
	label: 'business_type_name',
	args: { object_name: 'account' },
};

export const leadBusinessTypes: Lookup = {
	...accountBusinessTypes,
	method: 'leadBusinessTypes',
	args: { object_name: 'lead' },
};

export const objectBusinessTypes: Lookup = {
	...accountBusinessTypes,
	method: 'objectBusinessTypes',
	args: { object_name: '=object_name' },
};

export const leadStatuses: Lookup = {
	method: 'leadStatuses',
	operation: 'lead.getStatuses',
	value: 'status_id',
	label: 'status_name',
};

export const leadStatusReasons: Lookup = {
	method: 'leadStatusReasons',
	operation: 'lead.getStatuses',
	value: 'reason_id',
	label: 'reason_name',
	rows: 'list[status_id=$status_id].reasons',
};

export const activities: Lookup = {
	method: 'activities',
	operation: 'activity.getAll',
	value: 'activity_id',
	label: 'activity_name',
};

export const companies: Lookup = {
	method: 'companies',
	operation: 'company.getAll',
	value: 'company_id',
	label: 'company_name',
};

export const ctas: Lookup = {
	method: 'ctas',
	operation: 'cta.getAll',
	value: 'cta_id',
	label: 'cta_name',
};

export const emails: Lookup = {
	method: 'emails',
	operation: 'email.getAll',
	value: 'email_id',
	label: 'email_name',
};

export const senderAddresses: Lookup = {
	method: 'senderAddresses',
	operation: 'email.getAddresses',
	value: 'address_id',
	label: 'email',
};

export const memberRules: Lookup = {
	method: 'memberRules',
	operation: 'member.getRules',
	value: 'rule_id',
	label: 'rule_name',
};

export const privacyPoliciesV1: Lookup = {
	method: 'privacyPoliciesV1',
	operation: 'privacyPolicyV1.getAll',
	value: 'privacy_policy_id',
	label: 'privacy_policy_name',
};

export const privacyPolicies: Lookup = {
	...privacyPoliciesV1,
	method: 'privacyPolicies',
	operation: 'privacyPolicyV2.getAll',
};

export const privacyPolicyTemplates: Lookup = {
	method: 'privacyPolicyTemplates',
	operation: 'privacyPolicyV2.getTemplates',
	value: 'privacy_policy_template_id',
	label: 'privacy_policy_template_name',
};

export const smsTasks: Lookup = {
	method: 'smsTasks',
	operation: 'sms.getAll',
	value: 'task_id',
	label: 'task_name',
};

export const sourceOptions: Lookup = {
	method: 'sourceOptions',
	operation: 'source.getOptions',
	value: 'option_id',
	label: 'option_name',
	args: { source_type: '=source_type' },
};

export const sourceValues: Lookup = {
	...sourceOptions,
	method: 'sourceValues',
	value: 'source_value',
};

export const customSourceOptions: Lookup = {
	...sourceOptions,
	method: 'customSourceOptions',
	args: { source_type: 'thirdparty_custom_source' },
};

export const tags: Lookup = {
	method: 'tags',
	operation: 'userTag.getAll',
	value: 'tag_id',
	label: 'tag_name',
};

export const templateMessages: Lookup = {
	method: 'templateMessages',
	operation: 'templateMessage.getAll',
	value: 'template_message_id',
	label: 'template_message_name',
};

export const templateMessageSends: Lookup = {
	method: 'templateMessageSends',
	operation: 'templateMessage.getSendRecords',
	value: 'send_id',
	label: 'send_name',
	args: { template_message_id: '=template_message_id' },
};

export const wechatTemplates: Lookup = {
	method: 'wechatTemplates',
	operation: 'templateMessage.getWechatTemplates',
	value: 'wechat_template_id',
	label: 'wechat_template_title',
	args: { wechat_app_id: '=wechat_app_id' },
};

export const userGroups: Lookup = {
	method: 'userGroups',
	operation: 'userGroup.getAll',
	value: 'group_id',
	label: 'group_name',
};

/** Each is registered under its method. */
export const lookups: Lookup[] = [
	accountFieldNames,
	companyFieldNames,
	leadFieldNames,
	memberFieldNames,
	userFieldNames,
	objectFieldNames,
	leadPools,
	lifecycleStages,
	accountBusinessTypes,
	leadBusinessTypes,
	objectBusinessTypes,
	leadStatuses,
	leadStatusReasons,
	activities,
	companies,
	ctas,
	emails,
	senderAddresses,
	memberRules,
	privacyPoliciesV1,
	privacyPolicies,
	privacyPolicyTemplates,
	smsTasks,
	sourceOptions,
	sourceValues,
	customSourceOptions,
	tags,
	templateMessages,
	templateMessageSends,
	wechatTemplates,
	userGroups,
];

/** Each is registered under its method, apart from the others. */
export const columnLookups: Lookup[] = [
	accountColumns,
	companyColumns,
	leadColumns,
	memberColumns,
	userColumns,
];
