import type { Changes } from './changes';

/**
 * A JING that does the same behind other addresses, names and envelopes: 60 calls have another path,
 * 40 fields another name (10 of them inside of others), rows stand under `items`, pages are asked for
 * with pageNum and perPage, two calls are gone and three are new.
 */
export const otherJing: Changes = {
	headers: { app_id: 'appId', access_token: 'accessToken' },
	dropped: ['lead.getDetailLink', 'scoring.getUserIdentity'],
	added: [
		{ title: '导出用户', section: '用户管理', method: 'POST', path: '/open/v3/user/export' },
		{ title: '查询直播列表', section: '活动管理', method: 'GET', path: '/open/v3/live/search' },
		{
			title: '查询小程序列表',
			section: '微信公众号',
			method: 'POST',
			path: '/open/v3/mini-program/search',
		},
	],
	numericIds: ['company_id', 'group_id', 'tag_id', 'task_id'],
	calls: {
		'user.get': {
			path: '/open/v3/user/find',
			rename: { field_codes: 'fieldCodes', include_tags: 'includeTags' },
		},
		'user.update': {
			rename: { fields: 'userFields', 'identities.type': 'identities.identityType' },
		},
		'user.getIdentities': { path: '/open/v3/user/identity/find', answer: { failure: 'failed' } },
		'user.getAll': {
			path: '/open/v3/user/search',
			rename: { keyword: 'search', tag_ids: 'tagIds', page: 'pageNum', page_size: 'perPage' },
			rows: 'items',
			pageFrom: 0,
		},
		'userGroup.getAll': {
			method: 'GET',
			path: '/open/v3/group/static/search',
			rename: { page: 'pageNum', page_size: 'perPage' },
			rows: 'items',
		},
		'userGroup.get': { method: 'GET', path: '/open/v3/group/static/detail' },
		'userGroup.getUsers': {
			path: '/open/v3/group/static/user/search',
			rename: { page: 'pageNum', page_size: 'perPage' },
			rows: 'items',
			pageFrom: 0,
		},
		'userGroup.create': { path: '/open/v3/group/static/add', rename: { group_name: 'groupName' } },
		'userGroup.update': {
			method: 'POST',
			path: '/open/v3/group/static/update',
			rename: { group_name: 'name' },
		},
		'userGroup.delete': { path: '/open/v3/group/static/delete' },
		'userGroup.importUsers': { path: '/open/v3/group/static/user/import', into: 'members' },
		'userTag.create': {
			rename: { tag_name: 'tagName' },
			answer: {
				success: 'success_list',
				failure: 'fail_list',
				'failure.error_code': 'fail_list.code',
				'failure.error_msg': 'fail_list.message',
			},
		},
		'userTag.tagUsers': {
			path: '/open/v3/tag/user/add',
			rename: { identity: 'userIdentity', 'identity.type': 'userIdentity.kind' },
			into: 'users',
		},
		'userTag.getAll': {
			path: '/open/v3/tag/find',
			rename: { page: 'pageNum', page_size: 'perPage' },
			rows: 'items',
		},
		'userTag.untagUsers': { rename: { tag_names: 'tagNames' } },
		'activity.get': { method: 'GET', path: '/open/v3/activity/detail' },
		'activity.getAll': {
			path: '/open/v3/activity/search',
			rename: { activity_type: 'activityType', page: 'pageNum', page_size: 'perPage' },
			rows: 'items',
		},
		'activity.getRegistrations': {
			path: '/open/v3/activity/user/search',
			rename: { user_status: 'userStatus', page: 'pageNum', page_size: 'perPage' },
			rows: 'items',
		},
		'activity.updateUserStatus': {
			path: '/open/v3/activity/user/status/update',
			rename: { user_status: 'userStatus', 'identity.value': 'identity.identityValue' },
			into: 'users',
		},
		'email.getAddresses': { rename: { page: 'pageNum', page_size: 'perPage' }, rows: 'items' },
		'email.create': {
			rename: { content: 'htmlContent', 'attachments.file_name': 'attachments.fileName' },
		},
		'email.update': { path: '/open/v3/mail/update' },
		'email.delete': { method: 'POST', path: '/open/v3/mail/delete' },
		'email.getAll': {
			path: '/open/v3/mail/search',
			rename: { sort_by: 'orderBy', page: 'pageNum', page_size: 'perPage' },
			rows: 'items',
		},
		'email.getDeliveries': {
			path: '/open/v3/mail/send/detail/search',
			rename: { is_opened: 'isOpened', page: 'pageNum', page_size: 'perPage' },
			rows: 'items',
		},
		'sms.getAll': {
			path: '/open/v3/sms/search',
			rename: { page: 'pageNum', page_size: 'perPage' },
			rows: 'items',
		},
		'sms.getDeliveries': {
			path: '/open/v3/sms/send/detail',
			rename: { mobile: 'phone', page: 'pageNum', page_size: 'perPage' },
			rows: 'items',
		},
		'sms.createTask': { rename: { sms_template_id: 'templateId' } },
		'sms.send': {
			path: '/open/v3/sms/send',
			rename: {
				receivers: 'recipients',
				'receivers.identity.type': 'recipients.identity.identityType',
			},
		},
		'source.getOption': { rename: { option_id: 'optionId' } },
		'source.getOptions': {
			method: 'GET',
			path: '/open/v3/source/option/search',
			rename: { page: 'pageNum', page_size: 'perPage' },
			rows: 'items',
		},
		'qrCode.createTemporary': {
			path: '/open/v3/qrcode/temporary/add',
			rename: { scene_str: 'scene' },
		},
		'qrCode.createPermanent': { path: '/open/v3/qrcode/permanent/add' },
		'member.create': { rename: { 'fields_source.source_type': 'fields_source.sourceType' } },
		'member.getPoints': { path: '/open/v3/member/points/find' },
		'member.getRules': { rename: { page: 'pageNum', page_size: 'perPage' }, rows: 'items' },
		'member.getAll': {
			path: '/open/v3/member/search',
			rename: { page: 'pageNum', page_size: 'perPage' },
			rows: 'items',
			total: 'count',
		},
		'member.deductPoints': { path: '/open/v3/member/points/deduct', rename: { points: 'amount' } },
		'member.addPoints': {
			path: '/open/v3/member/points/add',
			rename: { business_no: 'businessNo' },
		},
		'wechatAccount.sendTemplateMessage': {
			path: '/open/v3/wechat/template/send',
			rename: { data: 'templateData', 'mini_program.page_path': 'mini_program.pagePath' },
		},
		'wechatAccount.getOpenid': { path: '/open/v3/wechat/user/openid', rows: 'items' },
		'lead.create': {
			path: '/open/v3/lead/add',
			rename: { owner: 'ownerEmployee', 'collaborators.employee_id': 'collaborators.employeeId' },
		},
		'lead.update': { path: '/open/v3/lead/update' },
		'lead.getAll': {
			path: '/open/v3/lead/find',
			rename: { life_status: 'lifeStatus', page: 'pageNum', page_size: 'perPage' },
			rows: 'items',
			total: 'totalCount',
			pageFrom: 0,
		},
		'lead.getStatuses': { rows: 'items' },
		'lead.getLayouts': { rows: 'items' },
		'lead.updateCollaborators': { path: '/open/v3/lead/collaborator/update' },
		'account.create': {
			path: '/open/v3/account/add',
			rename: { 'leads.lead_uuid': 'leads.leadUuid' },
		},
		'account.getAll': {
			path: '/open/v3/account/find',
			rename: { page: 'pageNum', page_size: 'perPage' },
			rows: 'items',
		},
		'account.getLayouts': { rows: 'items' },
		'crmObject.getBusinessTypes': { rows: 'items' },
		'crmObject.getOptionSetFields': { rows: 'items' },
		'crmObject.getSourceOptionFields': {
			path: '/open/v3/object/source-option/search',
			rows: 'items',
		},
		'crmObject.getCustomOptionFields': {
			path: '/open/v3/object/custom-option/search',
			rows: 'items',
		},
		'crmObject.getFields': { rows: 'items' },
		'cta.getAll': { rename: { page: 'pageNum', page_size: 'perPage' }, rows: 'items' },
		'cta.getSubmissions': {
			path: '/open/v3/cta/detail/search',
			rename: { page: 'pageNum', page_size: 'perPage' },
			rows: 'items',
		},
		'templateMessage.createSend': { path: '/open/v3/template-message/send/add' },
		'templateMessage.get': { method: 'POST', path: '/open/v3/template-message/detail' },
		'templateMessage.getAll': {
			method: 'POST',
			path: '/open/v3/template-message/search',
			rename: { wechat_app_id: 'wechatAppId', page: 'pageNum', page_size: 'perPage' },
			rows: 'items',
			pageFrom: 0,
		},
		'templateMessage.getWechatTemplates': {
			path: '/open/v3/template-message/wechat-template/search',
			rename: { page: 'pageNum', page_size: 'perPage' },
			rows: 'items',
		},
		'templateMessage.getSendDetails': {
			path: '/open/v3/template-message/send/detail/search',
			rename: { send_id: 'sendId', page: 'pageNum', page_size: 'perPage' },
			rows: 'items',
		},
		'templateMessage.getClickDetails': {
			path: '/open/v3/template-message/click/detail/search',
			rename: { page: 'pageNum', page_size: 'perPage' },
			rows: 'items',
		},
		'templateMessage.getSendRecords': {
			path: '/open/v3/template-message/send/record/search',
			rename: { page: 'pageNum', page_size: 'perPage' },
			rows: 'items',
		},
		'privacyPolicyV1.getAll': { rename: { page: 'pageNum', page_size: 'perPage' }, rows: 'items' },
		'privacyPolicyV1.getAuthorizationRecords': {
			rename: { page: 'pageNum', page_size: 'perPage' },
			rows: 'items',
		},
		'privacyPolicyV2.getAll': { rename: { page: 'pageNum', page_size: 'perPage' }, rows: 'items' },
		'privacyPolicyV2.addAuthorization': {
			path: '/open/v3/privacy/authorization/add',
			rename: { 'consent_items.consent_item_code': 'consent_items.itemCode' },
		},
		'privacyPolicyV2.getAuthorizationStatus': {
			path: '/open/v3/privacy/authorization/status',
			rows: 'items',
		},
		'privacyPolicyV2.getTemplates': {
			rename: { page: 'pageNum', page_size: 'perPage' },
			rows: 'items',
		},
		'weCom.getFriendshipStatus': { path: '/open/v3/wecom/friendship/status' },
		'scoring.getUserIntention': {
			path: '/open/v3/scoring/user/intention/find',
			rename: { intention_ids: 'intentionIds' },
			into: 'users',
		},
		'scoring.getUserBehavior': { path: '/open/v3/scoring/user/behavior/find' },
		'scoring.getLeadIntention': { path: '/open/v3/scoring/lead/intention/find' },
		'customEvent.report': { path: '/open/v3/event/report' },
		'company.create': { path: '/open/v3/company/add', into: 'companies' },
		'company.update': { answer: { failure: 'errors' } },
		'company.getAll': {
			method: 'GET',
			path: '/open/v3/company/search',
			rename: { company_ids: 'companyIds', page: 'pageNum', page_size: 'perPage' },
			rows: 'items',
			total: 'total_count',
		},
		'webhook.list': {
			path: '/open/v3/webhook/subscription/search',
			rename: { page: 'pageNum', page_size: 'perPage' },
			rows: 'items',
		},
		'webhook.create': { path: '/open/v3/webhook/subscription/add' },
		'webhook.delete': { path: '/open/v3/webhook/subscription/delete' },
	},
};
