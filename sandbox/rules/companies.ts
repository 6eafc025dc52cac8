import type { Company } from '../records/company';
import type { State } from '../state';

/** Leads and accounts whose field company_id holds the company's ID or, as usual, its name. */
export function recordsOfCompany(state: State, { company_id, company_name }: Company) {
	return [...state.leads.values(), ...state.accounts.values()].filter(({ fields }) =>
		[company_id, company_name].includes(String(fields.company_id)),
	);
}
