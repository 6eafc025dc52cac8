import type { OldAuthorization } from '../records/privacyV1';
import { one } from '../rules/calls';
import { containsText } from '../rules/objects';
import { between, having, pageOf, timeRange } from '../rules/query';
import { identitiesShown, ofPerson, ownerOfTrace } from '../rules/users';
import type { Behaviours } from './call';

const getAll = one((given, { state }) => {
	const keyword = given.text('keyword') ?? '';
	const policies = [...state.oldPolicies.values()]
		.filter(timeRange(given))
		.filter(having(given, 'status', ['enabled', 'disabled']))
		.filter(({ privacy_policy_name }) => containsText([privacy_policy_name], keyword));
	return pageOf(given, policies, (policy) => {
		const { creator_name, created_timestamp, updated_timestamp, ...rest } = policy;
		const authorization_count = state.oldAuthorizations
			.filter(({ privacy_policy_id }) => privacy_policy_id === policy.privacy_policy_id)
			.filter(({ status }) => status === 'authorized').length;
		return { ...rest, authorization_count, creator_name, created_timestamp, updated_timestamp };
	});
});

const getAuthorizationRecords = one((given, { state }) => {
	const isWanted = ofPerson(given, state);
	const rows = state.oldAuthorizations
		.filter(between<OldAuthorization>(given, ({ authorized_timestamp }) => authorized_timestamp))
		.filter(having(given, 'privacy_policy_id'))
		.filter(having(given, 'status', ['authorized', 'revoked']))
		.map((record) => ({ record, person: ownerOfTrace(state, record) }))
		.filter(({ person }) => isWanted(person));
	return pageOf(given, rows, ({ record, person }) => {
		const { authorization_id, privacy_policy_id, version, identities: _sent, ...rest } = record;
		const policy = state.oldPolicies.get(privacy_policy_id);
		return {
			authorization_id,
			privacy_policy_id,
			privacy_policy_name: policy?.privacy_policy_name ?? null,
			version,
			omni_user_uuid: person.omni_user_uuid,
			identities: identitiesShown(person),
			...rest,
		};
	});
});

export const privacyPolicyV1: Behaviours = { getAll, getAuthorizationRecords };
