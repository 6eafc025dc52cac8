import type { EventGroup } from '../engine/event';

export const lead: EventGroup = {
	name: 'Lead',
	value: 'lead',
	events: [
		{
			name: 'Lead Created',
			value: 'lead.created',
			description: 'When a lead is created',
			docs: { title: 'object_create事件(object_create event)', eventType: 'sample' },
			when: { event_type: 'object_create', 'extra_data.object_name': 'lead' },
		},
		{
			name: 'Lead Source Recorded',
			value: 'lead.sourceInfo',
			description: 'When JING records where a lead came from',
			docs: { title: 'object_source_info事件(object_source_info event)', eventType: 'contents' },
			when: { event_type: 'object_source_info', 'extra_data.object_name': 'lead' },
		},
		{
			name: 'Lead Updated',
			value: 'lead.updated',
			description: 'When fields of a lead change',
			docs: { title: 'object_update事件(object_update event)', eventType: 'contents' },
			when: { event_type: 'object_update', 'extra_data.object_name': 'lead' },
		},
		{
			name: 'Lead Lifecycle Changed',
			value: 'lead.lifeCycleChanged',
			description:
				'When the lifecycle stage of a lead is set or changes, also on creation and update',
			docs: {
				title: 'object_update_life_cycle事件(object_update_life_cycle event)',
				eventType: 'contents',
			},
			when: { event_type: 'object_update_life_cycle', 'extra_data.object_name': 'lead' },
		},
		{
			name: 'Lead Status Changed',
			value: 'lead.statusChanged',
			description: 'When the follow-up status of a lead changes',
			docs: {
				title: 'object_update_status事件(object_update_status event)',
				eventType: 'contents',
			},
			when: { event_type: 'object_update_status', 'extra_data.object_name': 'lead' },
		},
		{
			name: 'Lead Voided',
			value: 'lead.voided',
			description: 'When a lead is marked as void',
			docs: { title: 'object_voids事件(object_voids event)', eventType: 'contents' },
			when: { event_type: 'object_voids', 'extra_data.object_name': 'lead' },
		},
		{
			name: 'Lead Owner Changed',
			value: 'lead.ownerChanged',
			description: 'When a lead is assigned to an owner, by hand or automatically',
			docs: { title: 'object_change_owner事件(不包含线索信息)', eventType: 'contents' },
			when: { event_type: 'object_change_owner', 'extra_data.object_name': 'lead' },
		},
		{
			name: 'Lead Note Added',
			value: 'lead.noteAdded',
			description: 'When a note is added to a lead',
			docs: { title: 'object_add_notes事件(object_add_notes event)', eventType: 'contents' },
			when: { event_type: 'object_add_notes', 'extra_data.object_name': 'lead' },
		},
		{
			name: 'Lead Collaborator Added',
			value: 'lead.collaboratorAdded',
			description: 'When a collaborator is added to a lead',
			docs: {
				title: 'object_add_team_member事件(object_add_team_member event)',
				eventType: 'contents',
			},
			when: { event_type: 'object_add_team_member', 'extra_data.object_name': 'lead' },
		},
		{
			name: 'Lead Collaborator Removed',
			value: 'lead.collaboratorRemoved',
			description: 'When a collaborator is removed from a lead',
			docs: {
				title: 'object_remove_team_member事件(object_remove_team_member event)',
				eventType: 'contents',
			},
			when: { event_type: 'object_remove_team_member', 'extra_data.object_name': 'lead' },
		},
		{
			name: 'Lead Pool Changed',
			value: 'lead.poolChanged',
			description: 'When a lead moves to another lead pool',
			docs: {
				title: 'object_change_lead_pool事件(object_change_lead_pool event)',
				eventType: 'contents',
			},
			when: { event_type: 'object_change_lead_pool', 'extra_data.object_name': 'lead' },
		},
		{
			name: 'Lead Associated',
			value: 'lead.related',
			description: 'When a lead is associated with another record',
			docs: { title: 'object_relation事件(object_relation event)', eventType: 'contents' },
			when: { event_type: 'object_relation', 'extra_data.object_name': 'lead' },
		},
		{
			name: 'Lead Restored',
			value: 'lead.restored',
			description: 'When a voided lead is restored',
			docs: { title: 'object_restore事件(object_restore event)', eventType: 'contents' },
			when: { event_type: 'object_restore', 'extra_data.object_name': 'lead' },
		},
		{
			name: 'Lead Source',
			value: 'lead.source',
			description: 'When JING sends the source of a lead',
			docs: { title: '线索来源(Lead Source)', eventType: 'assumed' },
			when: { event_type: 'object_source', 'extra_data.object_name': 'lead' },
		},
	],
};
