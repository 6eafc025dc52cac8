import { Refusal } from '../protocol/refusal';
import type { Activity } from '../records/activity';
import type { Registration } from '../records/registration';
import { manyUnder, one } from '../rules/calls';
import type { Given } from '../rules/given';
import { identitySent } from '../rules/identity';
import { containsText } from '../rules/objects';
import { between, having, pageOf, recordOf, sorted } from '../rules/query';
import { chinaTime, isDue } from '../rules/time';
import { identitiesShown, ofPerson, ownerOfTrace } from '../rules/users';
import type { State } from '../state';
import type { Behaviours } from './call';

const activityStatuses = ['draft', 'not_started', 'in_progress', 'ended'];

const userStatuses = ['approved', 'pending', 'cancelled', 'checked_in', 'rejected'];

const activityOf = (given: Given, state: State): Activity =>
	recordOf(given, 'activity_id', state.activities, '活动');

function registrationsFor(state: State, { activity_id }: Activity): Registration[] {
	return state.registrations.filter((registration) => registration.activity_id === activity_id);
}

function statusOf({ is_draft, start_time, end_time }: Activity): string {
	if (is_draft) return 'draft';
	if (!isDue(start_time)) return 'not_started';
	return isDue(end_time) ? 'ended' : 'in_progress';
}

/** The activity with its state and numbers of this moment. */
function showActivity(activity: Activity, state: State) {
	const { is_draft: _draft, ...shown } = activity;
	const registrations = registrationsFor(state, activity);
	const count = (...statuses: string[]) =>
		registrations.filter(({ user_status }) => statuses.includes(user_status)).length;
	return {
		...shown,
		status: statusOf(activity),
		registered_count: registrations.length - count('cancelled'),
		approved_count: count('approved', 'checked_in'),
		checked_in_count: count('checked_in'),
	};
}

const PERSON = ['registration_id', 'omni_user_uuid', 'identity'];

const get = one((given, { state }) => showActivity(activityOf(given, state), state));

const getAll = one((given, { state }) => {
	const keyword = given.text('keyword') ?? '';
	const activities = [...state.activities.values()]
		.filter(between<Activity>(given, ({ start_time }) => start_time))
		.filter(({ activity_name }) => containsText([activity_name], keyword))
		.map((activity) => showActivity(activity, state))
		.filter(having(given, 'activity_type', ['live', 'meeting']))
		.filter(having(given, 'status', activityStatuses));
	const rows = sorted(given, activities, ['created_timestamp', 'start_time']);
	return pageOf(given, rows, ({ description: _text, form_fields: _form, ...row }) => row);
});

function showRegistration(registration: Registration, state: State) {
	const { registration_id, activity_id, identities: _sent, ...rest } = registration;
	const person = ownerOfTrace(state, registration);
	const { omni_user_uuid } = person;
	const identities = identitiesShown(person);
	return { registration_id, activity_id, omni_user_uuid, identities, ...rest };
}

function matchesKeyword({ form_data, identities }: Registration, keyword: string): boolean {
	const { name, company_name, mobile, email } = form_data;
	const values = identities.map(({ value }) => value);
	return containsText([name, company_name, mobile, email, ...values], keyword);
}

const getRegistrations = one((given, { state }) => {
	const keyword = given.text('keyword') ?? '';
	const registrations = registrationsFor(state, activityOf(given, state))
		.filter(between<Registration>(given, ({ registered_timestamp }) => registered_timestamp))
		.filter(having(given, 'user_status', userStatuses))
		.filter((registration) => matchesKeyword(registration, keyword));
	return pageOf(given, registrations, (registration) => showRegistration(registration, state));
});

/** The registration that the element names, by itself or by its person. */
function registrationNamed(given: Given, activity: Activity, state: State): Registration {
	given.exactlyOne(PERSON);
	const id = given.text('registration_id');
	const isWanted = id === undefined ? ofPerson(given, state) : undefined;
	const registration = registrationsFor(state, activity).find((known) =>
		isWanted ? isWanted(ownerOfTrace(state, known)) : known.registration_id === id,
	);
	if (!registration) throw new Refusal(40004, '该用户未报名');
	return registration;
}

const updateUserStatus = manyUnder(
	PERSON,
	(query, { state }) => activityOf(query, state),
	(given, { state }, activity) => {
		const user_status = given.requiredWord('user_status', userStatuses);
		const registration = registrationNamed(given, activity, state);
		const moment = given.moment('status_timestamp') ?? chinaTime();
		registration.user_status = user_status;
		registration.checked_in_timestamp = user_status === 'checked_in' ? moment : null;
		registration.notes = given.text('notes') ?? registration.notes;
		const { registration_id } = registration;
		const { omni_user_uuid } = ownerOfTrace(state, registration);
		return { registration_id, omni_user_uuid, ...identitySent(given), user_status };
	},
);

export const activity: Behaviours = { get, getAll, getRegistrations, updateUserStatus };
