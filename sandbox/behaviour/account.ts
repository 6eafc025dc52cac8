import type { Account } from '../records/account';
import { accountValues, leadsNamed, link, showAccount } from '../rules/accounts';
import { one } from '../rules/calls';
import { recordsOfCompany } from '../rules/companies';
import type { Given } from '../rules/given';
import { newId } from '../rules/ids';
import { layoutsAsked } from '../rules/layouts';
import { containsText, mergeFields } from '../rules/objects';
import { having, pageOf, recordOf, timeRange } from '../rules/query';
import { sourceOf } from '../rules/source';
import { chinaTime } from '../rules/time';
import type { State } from '../state';
import type { Behaviours } from './call';

/** Always a new account, even for a company that has one: a call sent twice must show. */
const create = one((given, { state }) => {
	const now = chinaTime();
	const account: Account = {
		account_uuid: newId(),
		business_type: given.requiredText('business_type'),
		owner: null,
		fields: mergeFields({}, given.requiredObject('fields')),
		fields_source: sourceOf(given) ?? null,
		notes: null,
		is_voided: false,
		created_timestamp: now,
		updated_timestamp: now,
		...accountValues(given, state),
	};
	link(leadsNamed(given, state), account);
	state.accounts.set(account.account_uuid, account);
	const { account_uuid, business_type, owner, created_timestamp } = account;
	return { account_uuid, business_type, owner, is_new: true, created_timestamp };
});

/** Whether an account belongs to the company asked for, by its ID or its name. */
function ofCompany(given: Given, state: State): (account: Account) => boolean {
	const asked = given.text('company_id');
	if (!asked) return () => true;
	const company = state.companies.get(asked);
	if (!company) return ({ fields }) => fields.company_id === asked;
	const own = new Set<unknown>(recordsOfCompany(state, company));
	return (account) => own.has(account);
}

const getAll = one((given, { state }) => {
	const keyword = given.text('keyword') ?? '';
	const accounts = [...state.accounts.values()]
		.filter(timeRange(given))
		.filter(having(given, 'account_uuid'))
		.filter(having(given, 'business_type'))
		.filter(having(given, 'owner'))
		.filter(ofCompany(given, state))
		.filter(({ fields }) => containsText([fields.name], keyword));
	return pageOf(given, accounts, (account) => showAccount(account, state));
});

const update = one((given, { state }) => {
	const account = recordOf(given, 'account_uuid', state.accounts, '客户');
	given.atLeastOne(['fields', 'owner', 'business_type', 'leads', 'notes']);
	const values = accountValues(given, state);
	const leads = leadsNamed(given, state);
	const fields = mergeFields(account.fields, given.object('fields'));
	Object.assign(account, values, { fields, updated_timestamp: chinaTime() });
	link(leads, account);
	const { account_uuid, business_type, owner, updated_timestamp } = account;
	return { account_uuid, business_type, owner, updated_timestamp };
});

const getLayouts = one((given, { state }) => layoutsAsked(given, state.accountLayouts));

export const account: Behaviours = { create, getAll, update, getLayouts };
