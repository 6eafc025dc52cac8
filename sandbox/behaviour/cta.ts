import type { Cta, Submission } from '../records/cta';
import type { User } from '../records/user';
import { one } from '../rules/calls';
import { containsText } from '../rules/objects';
import { between, having, pageOf, recordOf, timeRange } from '../rules/query';
import { identitiesShown, ofPerson, ownerOfTrace } from '../rules/users';
import type { State } from '../state';
import type { Behaviours } from './call';

function submissionsOf(state: State, { cta_id }: Cta): Submission[] {
	return state.submissions.filter((submission) => submission.cta_id === cta_id);
}

const getAll = one((given, { state }) => {
	const keyword = given.text('keyword') ?? '';
	const ctas = [...state.ctas.values()]
		.filter(timeRange(given))
		.filter(having(given, 'status', ['draft', 'offline', 'published']))
		.filter(({ cta_name }) => containsText([cta_name], keyword));
	return pageOf(given, ctas, (cta) => {
		const { created_timestamp, updated_timestamp, ...rest } = cta;
		const submission_count = submissionsOf(state, cta).length;
		return { ...rest, submission_count, created_timestamp, updated_timestamp };
	});
});

/** The person's first lead, null until there is one. */
function leadOfPerson(state: State, { omni_user_uuid }: User): string | null {
	const leads = [...state.leads.values()];
	const lead = leads.find(({ lead_omni_user_uuid }) => lead_omni_user_uuid === omni_user_uuid);
	return lead?.lead_uuid ?? null;
}

const getSubmissions = one((given, { state }) => {
	const cta = recordOf(given, 'cta_id', state.ctas, 'CTA');
	const isWanted = ofPerson(given, state);
	const rows = submissionsOf(state, cta)
		.filter(between<Submission>(given, ({ submitted_timestamp }) => submitted_timestamp))
		.map((submission) => ({ submission, person: ownerOfTrace(state, submission) }))
		.filter(({ person }) => isWanted(person));
	return pageOf(given, rows, ({ submission, person }) => {
		const { submission_id, cta_id, identities: _sent, ...rest } = submission;
		return {
			submission_id,
			cta_id,
			cta_name: cta.cta_name,
			omni_user_uuid: person.omni_user_uuid,
			identities: identitiesShown(person),
			lead_uuid: leadOfPerson(state, person),
			...rest,
		};
	});
});

export const cta: Behaviours = { getAll, getSubmissions };
