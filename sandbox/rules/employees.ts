import { notFound } from '../protocol/refusal';
import type { Employee } from '../records/employee';
import type { State } from '../state';
import { Given } from './given';
import type { JsonObject } from './objects';

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
