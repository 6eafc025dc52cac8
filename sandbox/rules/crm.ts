import { notFound } from '../protocol/refusal';
import type { Company } from '../records/company';
import type { Employee } from '../records/employee';
import type { Layout } from '../records/layout';
import type { State } from '../state';
import { Given } from './given';
import type { JsonObject } from './objects';
import { having, wholeList } from './query';

export function employeeById(state: State, id: string): Employee {
	const employee = state.employees.find(({ employee_id }) => employee_id === id);
	if (!employee) throw notFound('员工');
	return employee;
}

/** The IDs in a list of `{employee_id}`, each once; an unknown one is refused. */
export function employeeIds(state: State, list: JsonObject[]): string[] {
	const ids = list.map((entry) => new Given(entry).requiredText('employee_id'));
	return [...new Set(ids.map((id) => employeeById(state, id).employee_id))];
}

export function employeesShown(state: State, ids: string[]) {
	return ids.map((id) => {
		const { employee_id, employee_name } = employeeById(state, id);
		return { employee_id, employee_name };
	});
}

/** The ID of a business type that this kind of record has; another one is refused. */
export function knownBusinessType(state: State, objectName: string, id: string): string {
	const known = state.businessTypes
		.filter(({ object_name, is_enabled }) => object_name === objectName && is_enabled)
		.some(({ business_type }) => business_type === id);
	if (!known) throw notFound('业务类型');
	return id;
}

export function businessTypeName(state: State, id: string): string | null {
	const type = state.businessTypes.find(({ business_type }) => business_type === id);
	return type?.business_type_name ?? null;
}

/** Leads and accounts whose field company_id holds the company's ID or, as usual, its name. */
export function recordsOfCompany(state: State, { company_id, company_name }: Company) {
	return [...state.leads.values(), ...state.accounts.values()].filter(({ fields }) =>
		[company_id, company_name].includes(String(fields.company_id)),
	);
}

/** The layouts that a call about them asks for. */
export function layoutsAsked(given: Given, layouts: Layout[]) {
	return wholeList(
		layouts
			.filter(having(given, 'business_type'))
			.filter(having(given, 'layout_type', ['create', 'detail', 'edit'])),
	);
}
