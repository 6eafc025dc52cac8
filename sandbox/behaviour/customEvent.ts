import { invalid, notFound, Refusal } from '../protocol/refusal';
import type { CustomEvent, EventProperty, EventReport } from '../records/customEvent';
import { one } from '../rules/calls';
import { Given } from '../rules/given';
import { personOf } from '../rules/identity';
import { newId } from '../rules/ids';
import type { JsonObject } from '../rules/objects';
import { countEvent } from '../rules/scores';
import { chinaTime } from '../rules/time';
import { sourceOf } from '../rules/users';
import type { Behaviours } from './call';

const CHANNELS = ['web', 'mini_program', 'app', 'offline', 'server'];
const TYPES = ['string', 'number', 'boolean', 'datetime'];

function propertyFrom(raw: JsonObject): EventProperty {
	const given = new Given(raw);
	return {
		property_code: given.requiredText('property_code'),
		property_name: given.requiredText('property_name'),
		property_type: given.requiredWord('property_type', TYPES),
		is_required: given.flag('is_required') ?? false,
	};
}

const create = one((given, { state }) => {
	const event_code = given.requiredText('event_code');
	if (!/^[a-z0-9_]+$/.test(event_code)) throw invalid('event_code');
	const event: CustomEvent = {
		event_id: newId(),
		event_code,
		event_name: given.requiredText('event_name'),
		description: given.text('description') ?? '',
		channel: given.word('channel', CHANNELS) ?? null,
		status: 'enabled',
		properties: (given.objects('properties') ?? []).map(propertyFrom),
		created_timestamp: chinaTime(),
	};
	if (state.customEvents.has(event_code)) throw new Refusal(40004, '事件已存在');
	state.customEvents.set(event_code, event);
	const { description: _text, properties: _properties, ...answer } = event;
	return answer;
});

/** The declared properties that were sent; others are dropped in silence. */
function propertiesOf(given: Given, event: CustomEvent): JsonObject {
	const sent = new Given(given.object('properties') ?? {});
	const lacking = event.properties
		.filter(({ is_required, property_code }) => is_required && !sent.has(property_code))
		.map(({ property_code }) => property_code);
	if (lacking.length > 0) throw new Refusal(40004, `缺少事件属性: ${lacking.join(', ')}`);
	const codes = event.properties.map(({ property_code }) => property_code);
	return Object.fromEntries(Object.entries(sent.values).filter(([code]) => codes.includes(code)));
}

/** A business_no is kept but recognises nothing: a call sent twice counts twice. */
const report = one((given, { state }) => {
	const event = state.customEvents.get(given.requiredText('event_code'));
	if (!event) throw notFound('事件');
	const { omni_user_uuid } = personOf(given, state);
	const properties = propertiesOf(given, event);
	const entry: EventReport = {
		event_code: event.event_code,
		omni_user_uuid,
		event_timestamp: given.moment('event_timestamp') ?? chinaTime(),
		properties,
		business_no: given.text('business_no') ?? null,
		fields_source: sourceOf(given) ?? null,
	};
	state.eventReports.push(entry);
	countEvent(state, omni_user_uuid, entry.event_timestamp, properties);
	const { event_code, business_no, event_timestamp } = entry;
	return { event_code, business_no, omni_user_uuid, event_timestamp, is_accepted: true };
});

export const customEvent: Behaviours = { create, report };
