import { type About, explain } from '../../../../nodes/Jing/transport/explain';
import type { Failure } from '../../../../nodes/Jing/transport/failure';

export const about: About = {
	key: 'lead.create',
	title: 'Lead: Create',
	endpoint: { method: 'POST', path: '/v1/lead/create' },
	pathFrom: 'assumption',
	repeatable: false,
	checkWith: 'Lead: Get Many',
	happening: 'it was created',
};

/** The words for a failure of this call. */
export const explained = (failure: Partial<Failure>, more: Partial<About> = {}) =>
	explain({ kind: 'other', stage: 'call', ...failure }, { ...about, ...more });
