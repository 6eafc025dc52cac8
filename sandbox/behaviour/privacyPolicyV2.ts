import type { PrivacyPolicy } from '../records/privacy';
import { one } from '../rules/calls';
import { latestVersion } from '../rules/consents';
import { containsText } from '../rules/objects';
import { having, pageOf, timeRange } from '../rules/query';
import type { State } from '../state';
import type { Behaviours } from './call';
import { addAuthorization, getAuthorizationStatus, removeAuthorization } from './privacyConsent';

const STATUSES = ['enabled', 'disabled'];

function showPolicy(policy: PrivacyPolicy, state: State) {
	const { versions: _versions, ...shown } = policy;
	const agreed = state.authorizations
		.filter(({ privacy_policy_id }) => privacy_policy_id === policy.privacy_policy_id)
		.filter(({ status }) => status === 'authorized');
	return { ...shown, version: latestVersion(policy), authorization_count: agreed.length };
}

const getAll = one((given, { state }) => {
	const keyword = given.text('keyword') ?? '';
	const policies = [...state.privacyPolicies.values()]
		.filter(timeRange(given))
		.filter(having(given, 'status', STATUSES))
		.filter(having(given, 'privacy_policy_template_id'))
		.filter(({ privacy_policy_name }) => containsText([privacy_policy_name], keyword));
	return pageOf(given, policies, (policy) => showPolicy(policy, state));
});

const getTemplates = one((given, { state }) => {
	const keyword = given.text('keyword') ?? '';
	const templates = [...state.privacyTemplates.values()]
		.filter(having(given, 'status', STATUSES))
		.filter(having(given, 'language', ['zh-CN', 'zh-TW', 'en']))
		.filter((template) => containsText([template.privacy_policy_template_name], keyword));
	return pageOf(given, templates, (template) => {
		const id = template.privacy_policy_template_id;
		const policies = [...state.privacyPolicies.values()];
		const made = policies.filter((policy) => policy.privacy_policy_template_id === id);
		return { ...template, privacy_policy_count: made.length };
	});
});

export const privacyPolicyV2: Behaviours = {
	getAll,
	addAuthorization,
	getAuthorizationStatus,
	removeAuthorization,
	getTemplates,
};
