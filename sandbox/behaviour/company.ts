import { invalid, Refusal } from '../protocol/refusal';
import type { Company } from '../records/company';
import { many, one } from '../rules/calls';
import { recordsOfCompany } from '../rules/crm';
import type { Given } from '../rules/given';
import { newId } from '../rules/ids';
import { containsText, defined, mergeFields } from '../rules/objects';
import { having, pageOf, recordOf, timeRange } from '../rules/query';
import { chinaTime } from '../rules/time';
import type { State } from '../state';
import type { Behaviours } from './call';

const TEXTS = [
	...['industry', 'scale', 'country_region', 'province'],
	...['city', 'address', 'official_website'],
] as const;

const companyOf = (given: Given, state: State) =>
	recordOf(given, 'company_id', state.companies, '公司');

/** A code of the right length that no other company has. */
function creditCode(given: Given, state: State, own?: Company): string | undefined {
	const code = given.text('credit_code') || undefined;
	if (code === undefined) return undefined;
	if (!/^[0-9A-Z]{18}$/.test(code)) throw invalid('credit_code');
	const twin = [...state.companies.values()].find(({ credit_code }) => credit_code === code);
	if (twin && twin !== own) throw new Refusal(40004, '公司已存在');
	return code;
}

/** What was sent of the texts; null among the fields empties one of them too. */
function textsOf(given: Given) {
	const fields = given.object('fields') ?? {};
	const textOf = (key: string) => (fields[key] === null ? '' : given.text(key));
	return defined(Object.fromEntries(TEXTS.map((key) => [key, textOf(key)])));
}

/** Names may repeat, codes may not. */
const create = many(['company_name', 'credit_code'], (given, { state }) => {
	const now = chinaTime();
	const none = Object.fromEntries(TEXTS.map((key) => [key, '']));
	const company = {
		company_id: newId(),
		company_name: given.requiredText('company_name'),
		credit_code: creditCode(given, state) ?? null,
		...none,
		...textsOf(given),
		fields: mergeFields({}, given.object('fields')),
		created_timestamp: now,
		updated_timestamp: now,
	} as Company;
	state.companies.set(company.company_id, company);
	const { company_id, company_name, credit_code } = company;
	return { company_id, company_name, credit_code };
});

/** Leads and accounts show the company by its name, so a new one reaches them. */
function rename(company: Company, name: string, state: State): void {
	for (const record of recordsOfCompany(state, company)) {
		if (record.fields.company_id !== company.company_name) continue;
		record.fields = { ...record.fields, company_id: name };
	}
	company.company_name = name;
}

const update = many(['company_id'], (given, { state }) => {
	const company = companyOf(given, state);
	given.atLeastOne(['company_name', 'credit_code', ...TEXTS, 'fields']);
	const credit_code = creditCode(given, state, company) ?? company.credit_code;
	const fields = mergeFields(company.fields, given.object('fields'));
	const name = given.text('company_name') || company.company_name;
	const texts = textsOf(given);
	rename(company, name, state);
	Object.assign(company, texts, { credit_code, fields, updated_timestamp: chinaTime() });
	const { company_id, company_name } = company;
	return { company_id, company_name };
});

const remove = many(['company_id'], (given, { state }) => {
	const company = companyOf(given, state);
	if (recordsOfCompany(state, company).length > 0) {
		throw new Refusal(40004, '公司已关联客户,不能删除');
	}
	state.companies.delete(company.company_id);
	return { company_id: company.company_id };
});

const getAll = one((given, { state }) => {
	const keyword = given.text('keyword') ?? '';
	const ids = given.texts('company_ids') ?? [];
	if (ids.length > 100) throw invalid('company_ids');
	const companies = [...state.companies.values()]
		.filter(timeRange(given))
		.filter(({ company_id }) => ids.length === 0 || ids.includes(company_id))
		.filter(having(given, 'credit_code'))
		.filter(having(given, 'industry'))
		.filter(({ company_name }) => containsText([company_name], keyword));
	return pageOf(given, companies, (company) => company);
});

export const company: Behaviours = { create, update, delete: remove, getAll };
