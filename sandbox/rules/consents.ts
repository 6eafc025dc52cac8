import { missing, notFound } from '../protocol/refusal';
import type { Authorization, Consent, PrivacyPolicy } from '../records/privacy';
import type { User } from '../records/user';
import type { State } from '../state';
import { Given } from './given';
import type { JsonObject } from './objects';

export const latestVersion = ({ versions }: PrivacyPolicy) => versions.at(-1) ?? '';

export function checkItem(policy: PrivacyPolicy, code: string): string {
	const isKnown = policy.consent_items.some(({ consent_item_code }) => consent_item_code === code);
	if (!isKnown) throw notFound('授权项');
	return code;
}

function consentFrom(raw: JsonObject, policy: PrivacyPolicy): Consent {
	const given = new Given(raw);
	const code = checkItem(policy, given.requiredText('consent_item_code'));
	const is_agreed = given.flag('is_agreed');
	if (is_agreed === undefined) throw missing('is_agreed');
	return { consent_item_code: code, is_agreed };
}

/** A decision per item of the policy; without a word on it, only what is required is agreed to. */
export function consentsOf(given: Given, policy: PrivacyPolicy): Consent[] {
	const said = (given.objects('consent_items') ?? []).map((raw) => consentFrom(raw, policy));
	return policy.consent_items.map(({ consent_item_code, is_required }) => {
		const own = said.find((consent) => consent.consent_item_code === consent_item_code);
		return own ?? { consent_item_code, is_agreed: is_required };
	});
}

/** Whoever refuses a required item has not authorized anything. */
export function statusOf(policy: PrivacyPolicy, consents: Consent[]): string {
	const refused = policy.consent_items.filter(
		({ consent_item_code, is_required }) =>
			is_required &&
			consents.some((own) => own.consent_item_code === consent_item_code && !own.is_agreed),
	);
	return refused.length > 0 ? 'not_authorized' : 'authorized';
}

/** What the person said last about the policy. */
export function lastWord(
	state: State,
	{ privacy_policy_id }: PrivacyPolicy,
	{ omni_user_uuid }: User,
): Authorization | undefined {
	return state.authorizations.findLast(
		(record) =>
			record.privacy_policy_id === privacy_policy_id && record.omni_user_uuid === omni_user_uuid,
	);
}
