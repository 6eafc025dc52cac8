import { missing } from '../protocol/refusal';
import { one } from '../rules/calls';
import { employeeIds, employeesShown } from '../rules/crm';
import { leadOf } from '../rules/leads';
import { chinaTime } from '../rules/time';

type Change = (has: string[], named: string[]) => string[];

const changes = new Map<string, Change>([
	['add', (has, named) => [...new Set([...has, ...named])]],
	['remove', (has, named) => has.filter((id) => !named.includes(id))],
	['replace', (_has, named) => named],
]);

export const updateCollaborators = one((given, { state }) => {
	const lead = leadOf(given, state);
	const change = changes.get(given.word('action', [...changes.keys()]) ?? '');
	if (!change) throw missing('action');
	const named = employeeIds(state, given.requiredObjects('collaborators'));
	const before = lead.collaborators;
	// The owner is never a collaborator, whatever the call says.
	lead.collaborators = change(before, named).filter((id) => id !== lead.owner);
	lead.updated_timestamp = chinaTime();
	return {
		lead_uuid: lead.lead_uuid,
		owner: lead.owner,
		collaborators: employeesShown(state, lead.collaborators),
		added: lead.collaborators.filter((id) => !before.includes(id)),
		removed: before.filter((id) => !lead.collaborators.includes(id)),
		updated_timestamp: lead.updated_timestamp,
	};
});
