import type { Activity } from '../records/activity';
import type { Registration } from '../records/registration';
import type { State } from '../state';
import type { Given } from './given';
import { recordOf } from './query';
import { isDue } from './time';

export const activityStatuses = ['draft', 'not_started', 'in_progress', 'ended'];

export const userStatuses = ['approved', 'pending', 'cancelled', 'checked_in', 'rejected'];

export const activityOf = (given: Given, state: State): Activity =>
	recordOf(given, 'activity_id', state.activities, '活动');

export function registrationsFor(state: State, { activity_id }: Activity): Registration[] {
	return state.registrations.filter((registration) => registration.activity_id === activity_id);
}

function statusOf({ is_draft, start_time, end_time }: Activity): string {
	if (is_draft) return 'draft';
	if (!isDue(start_time)) return 'not_started';
	return isDue(end_time) ? 'ended' : 'in_progress';
}

/** The activity with its state and numbers of this moment. */
export function showActivity(activity: Activity, state: State) {
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
