import type { Lead } from '../records/lead';
import { one } from '../rules/calls';
import { employeeById, employeeIds, layoutsAsked } from '../rules/crm';
import type { Given } from '../rules/given';
import { namedPerson } from '../rules/identity';
import {
	checkLeadFields,
	leadIdentities,
	leadOf,
	leadPersonId,
	leadValues,
	newLead,
	settledStatus,
	showLead,
} from '../rules/leads';
import { mergeFields } from '../rules/objects';
import { pageOf, timeRange } from '../rules/query';
import { chinaTime } from '../rules/time';
import { sourceOf } from '../rules/users';
import type { State } from '../state';
import type { Behaviours } from './call';
import { updateCollaborators } from './leadCollaborators';
import { getStatuses, updateStatus } from './leadStatus';

const LINK_LIFETIME = 2 * 60 * 60 * 1000;
const PERSON = ['identity', 'lead_omni_user_uuid'];

/** Always a new lead, even for a person who has one: a call sent twice must show. */
const create = one((given, { state }) => {
	const lead = newLead(given.requiredText('business_type'));
	lead.fields = mergeFields({}, given.requiredObject('fields'));
	given.atMostOne(PERSON);
	checkLeadFields(lead.fields);
	Object.assign(lead, leadValues(given, state));
	lead.fields_source = sourceOf(given) ?? null;
	const collaborators = employeeIds(state, given.objects('collaborators') ?? []);
	lead.collaborators = collaborators.filter((id) => id !== lead.owner);
	lead.status_id = settledStatus(state, lead);
	if (lead.life_status === 'baby_lead') lead.to_baby_lead_timestamp = lead.created_timestamp;
	lead.lead_omni_user_uuid ??= leadPersonId(state, leadIdentities(given, lead.fields));
	state.leads.set(lead.lead_uuid, lead);
	const { lead_uuid, lead_omni_user_uuid, business_type, life_status, lead_pool, owner } = lead;
	return {
		lead_uuid,
		lead_omni_user_uuid,
		business_type,
		life_status,
		lead_pool,
		owner,
		is_new: true,
		created_timestamp: lead.created_timestamp,
	};
});

const CHANGES = [
	...['fields', 'owner', 'lead_pool', 'life_status'],
	...['business_type', 'lead_omni_user_uuid', 'notes'],
];

const update = one((given, { state }) => {
	const lead = leadOf(given, state);
	given.atLeastOne(CHANGES);
	const fields = given.object('fields') ?? {};
	checkLeadFields(fields);
	const values = leadValues(given, state);
	Object.assign(lead, values, { fields: mergeFields(lead.fields, fields) });
	lead.collaborators = lead.collaborators.filter((id) => id !== lead.owner);
	lead.status_id = settledStatus(state, lead);
	lead.updated_timestamp = chinaTime();
	const { lead_uuid, lead_omni_user_uuid, business_type, life_status, status_id, owner } = lead;
	return {
		lead_uuid,
		lead_omni_user_uuid,
		business_type,
		life_status,
		status_id,
		owner,
		updated_timestamp: lead.updated_timestamp,
	};
});

const FILTERS = [
	...['lead_uuid', 'business_type', 'life_status'],
	...['status_id', 'owner', 'lead_pool'],
] as const;

/** Whether a lead is the wanted person's; nobody's lead is when that person is unknown. */
function ofPerson(given: Given, state: State): (lead: Lead) => boolean {
	given.atMostOne(PERSON);
	if (!PERSON.some((key) => given.has(key))) return () => true;
	const person = namedPerson(given, state, 'lead_omni_user_uuid');
	return ({ lead_omni_user_uuid }) => lead_omni_user_uuid === person?.omni_user_uuid;
}

const getAll = one((given, { state }) => {
	const wanted = FILTERS.map((key) => [key, given.text(key)] as const).filter(([, text]) => text);
	const leads = [...state.leads.values()]
		.filter(timeRange(given))
		.filter(ofPerson(given, state))
		.filter((lead) => wanted.every(([key, text]) => lead[key] === text));
	return pageOf(given, leads, (lead) => showLead(lead, state));
});

const getLayouts = one((given, { state }) => layoutsAsked(given, state.leadLayouts));

/** A link bound to an employee is short-lived, a general one has no end. */
const getDetailLink = one((given, { state }) => {
	const { lead_uuid } = leadOf(given, state);
	const employee = given.text('employee_id');
	if (employee) employeeById(state, employee);
	return {
		lead_uuid,
		url: `https://www.example.com/lead/detail?id=${lead_uuid}`,
		environment: given.word('environment', ['mobile', 'pc']) ?? 'pc',
		expire_time: employee ? chinaTime(Date.now() + LINK_LIFETIME) : null,
	};
});

export const lead: Behaviours = {
	create,
	update,
	getAll,
	getStatuses,
	updateStatus,
	getLayouts,
	updateCollaborators,
	getDetailLink,
};
