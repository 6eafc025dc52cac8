import { notFound, Refusal } from '../protocol/refusal';
import type { Authorization, PrivacyPolicy } from '../records/privacy';
import type { User } from '../records/user';
import { one } from '../rules/calls';
import { checkItem, consentsOf, lastWord, latestVersion, statusOf } from '../rules/consents';
import type { Given } from '../rules/given';
import { personOf } from '../rules/identity';
import { newId } from '../rules/ids';
import { recordOf, wholeList } from '../rules/query';
import { chinaTime } from '../rules/time';
import { sourceOf } from '../rules/users';
import type { State } from '../state';

const policyOf = (given: Given, state: State) =>
	recordOf(given, 'privacy_policy_id', state.privacyPolicies, '隐私条款');

function versionOf(given: Given, policy: PrivacyPolicy): string {
	const version = given.text('version') || latestVersion(policy);
	if (!policy.versions.includes(version)) throw notFound('隐私条款版本');
	return version;
}

/** A record of its own at every call. */
export const addAuthorization = one((given, { state }) => {
	const policy = policyOf(given, state);
	if (policy.status !== 'enabled') throw new Refusal(40004, '隐私条款未启用');
	const { omni_user_uuid } = personOf(given, state);
	const consent_items = consentsOf(given, policy);
	const record: Authorization = {
		authorization_id: newId(),
		privacy_policy_id: policy.privacy_policy_id,
		version: versionOf(given, policy),
		omni_user_uuid,
		status: statusOf(policy, consent_items),
		consent_items,
		authorized_timestamp: given.moment('authorized_timestamp') ?? chinaTime(),
		revoked_timestamp: null,
		reason: null,
		fields_source: sourceOf(given) ?? null,
		proof: given.object('proof') ?? null,
	};
	state.authorizations.push(record);
	const { fields_source: _source, proof: _proof, reason: _reason, ...shown } = record;
	const { revoked_timestamp: _revoked, ...answer } = shown;
	return answer;
});

function consentRow(policy: PrivacyPolicy, person: User, state: State) {
	const record = lastWord(state, policy, person);
	const { privacy_policy_id, privacy_policy_name } = policy;
	const latest_version = latestVersion(policy);
	return {
		privacy_policy_id,
		privacy_policy_name,
		status: record?.status ?? 'not_authorized',
		is_latest_version: record?.version === latest_version,
		version: record?.version ?? null,
		latest_version,
		consent_items: record?.consent_items ?? [],
		authorized_timestamp: record?.authorized_timestamp ?? null,
		revoked_timestamp: record?.revoked_timestamp ?? null,
	};
}

export const getAuthorizationStatus = one((given, { state }) => {
	const person = personOf(given, state);
	const ids = given.texts('privacy_policy_ids') ?? [];
	if (ids.some((id) => !state.privacyPolicies.has(id))) throw notFound('隐私条款');
	const rows = [...state.privacyPolicies.values()]
		.filter(({ privacy_policy_id }) => ids.length === 0 || ids.includes(privacy_policy_id))
		.map((policy) => consentRow(policy, person, state));
	return { omni_user_uuid: person.omni_user_uuid, ...wholeList(rows) };
});

/** Withdraws single items, or everything when none is named. A second time there is nothing. */
export const removeAuthorization = one((given, { state }) => {
	const policy = policyOf(given, state);
	const person = personOf(given, state);
	const codes = (given.texts('consent_item_codes') ?? []).map((code) => checkItem(policy, code));
	const moment = given.moment('revoked_timestamp') ?? chinaTime();
	const record = lastWord(state, policy, person);
	if (record?.status !== 'authorized') throw notFound('授权记录');
	record.consent_items = record.consent_items.map(({ consent_item_code, is_agreed }) => ({
		consent_item_code,
		is_agreed: is_agreed && codes.length > 0 && !codes.includes(consent_item_code),
	}));
	const isWhole = statusOf(policy, record.consent_items) !== 'authorized';
	record.status = isWhole ? 'revoked' : 'authorized';
	record.revoked_timestamp = isWhole ? moment : null;
	record.reason = given.text('reason') ?? null;
	const { privacy_policy_id, omni_user_uuid, status } = record;
	return { privacy_policy_id, omni_user_uuid, status, revoked_timestamp: moment };
});
