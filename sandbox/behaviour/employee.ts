import { notFound } from '../protocol/refusal';
import { one } from '../rules/calls';
import type { Behaviours } from './call';

const NAMES = ['employee_id', 'workwechat_userid', 'mobile', 'email', 'employee_no'] as const;

const get = one((given, { state }) => {
	given.exactlyOne([...NAMES]);
	const key = NAMES.find((name) => given.has(name)) ?? 'employee_id';
	const value = given.requiredText(key);
	const employee = state.employees.find((known) => known[key] === value);
	if (!employee) throw notFound('员工');
	return { ...employee };
});

export const employee: Behaviours = { get };
