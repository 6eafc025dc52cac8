import type { Lead } from '../records/lead';
import type { ScoringModel } from '../records/scoring';
import type { User } from '../records/user';
import { manyUnder } from '../rules/calls';
import type { Given } from '../rules/given';
import { identitySent, personOf } from '../rules/identity';
import { leadOf } from '../rules/leads';
import { behaviorShown, identityShown, intentionsShown, modelOf, scoreOf } from '../rules/scores';
import { chinaTime } from '../rules/time';
import type { State } from '../state';
import type { Behaviour, Behaviours } from './call';

type Read<Shared> = (query: Given, state: State) => Shared;

/** A batch about users; what `show` says follows who it is about. */
const ofUsers = <Shared>(
	read: Read<Shared>,
	show: (person: User, state: State, shared: Shared) => object,
): Behaviour =>
	manyUnder(
		['omni_user_uuid', 'identity'],
		(query, { state }) => read(query, state),
		(given, { state }, shared) => {
			const person = personOf(given, state);
			const { omni_user_uuid } = person;
			return { omni_user_uuid, ...identitySent(given), ...show(person, state, shared) };
		},
	);

/** The same about leads. */
const ofLeads = <Shared>(
	read: Read<Shared>,
	show: (lead: Lead, state: State, shared: Shared) => object,
): Behaviour =>
	manyUnder(
		['lead_uuid'],
		(query, { state }) => read(query, state),
		(given, { state }, shared) => {
			const lead = leadOf(given, state);
			const { lead_uuid, lead_omni_user_uuid } = lead;
			return { lead_uuid, lead_omni_user_uuid, ...show(lead, state, shared) };
		},
	);

const modelFor =
	(kind: ScoringModel['kind']): Read<ScoringModel> =>
	(query, state) =>
		modelOf(query, state, kind);

/** Comma-separated in the query. */
const intentionIds: Read<string[]> = (query) =>
	(query.text('intention_ids') ?? '')
		.split(',')
		.map((id) => id.trim())
		.filter((id) => id !== '');

function intentions(id: string | null, state: State, ids: string[]) {
	const score = scoreOf(state, id);
	const { updated_timestamp } = score;
	return { intentions: intentionsShown(score, state, ids), updated_timestamp };
}

const behavior = (id: string | null, state: State, model: ScoringModel) =>
	behaviorShown(scoreOf(state, id), model);

function leadIdentity(lead: Lead, state: State, model: ScoringModel) {
	const person = state.users.get(lead.lead_omni_user_uuid ?? '');
	return identityShown({ ...person?.fields, ...lead.fields }, model, lead.updated_timestamp);
}

const readReset: Read<string | null> = (query, state) => {
	modelOf(query, state, 'behavior');
	return query.text('reason') ?? null;
};

/** Only the sum starts again; what the person did stays in the reports of events. */
function reset({ omni_user_uuid }: User, state: State) {
	const score = scoreOf(state, omni_user_uuid);
	const reset_timestamp = chinaTime();
	const total_score_before = score.total_score;
	Object.assign(score, { total_score: 0, updated_timestamp: reset_timestamp });
	return { total_score_before, total_score: score.total_score, reset_timestamp };
}

export const scoring: Behaviours = {
	getUserIntention: ofUsers(intentionIds, (person, state, ids) =>
		intentions(person.omni_user_uuid, state, ids),
	),
	getUserBehavior: ofUsers(modelFor('behavior'), (person, state, model) =>
		behavior(person.omni_user_uuid, state, model),
	),
	getLeadIdentity: ofLeads(modelFor('identity'), leadIdentity),
	getLeadBehavior: ofLeads(modelFor('behavior'), (lead, state, model) =>
		behavior(lead.lead_omni_user_uuid, state, model),
	),
	getLeadIntention: ofLeads(intentionIds, (lead, state, ids) =>
		intentions(lead.lead_omni_user_uuid, state, ids),
	),
	getUserIdentity: ofUsers(modelFor('identity'), ({ fields, updated_timestamp }, _state, model) =>
		identityShown(fields, model, updated_timestamp),
	),
	resetUserBehavior: ofUsers(readReset, reset),
};
