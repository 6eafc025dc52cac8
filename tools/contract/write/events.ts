import { isDeepStrictEqual } from 'node:util';
import type { JingEvent } from '../../../nodes/Jing/engine/event';
import { events as table } from '../../../nodes/Jing/events';
import { matchEvent } from '../../../nodes/Jing/trigger/matchEvent';
import type { Push } from '../../../nodes/Jing/trigger/push';
import type { DocumentedPush } from '../model';

/** What a documented push says of a kind of event. */
export interface EventChange {
	event: JingEvent;
	/** The printed name, where the kind is known by a name. */
	eventType?: string;
	payloads: Push[];
}

export interface EventPlan {
	changes: EventChange[];
	/** What a person has to look at, in sentences. */
	byHand: string[];
}

/** Titles are compared without blanks, and with the brackets of either script alike. */
const plain = (title: string) => title.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

const isPush = (value: unknown): value is Push =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The names that a documented push goes by: one for all of its payloads, or none that can be used. */
function nameIn(payloads: Push[]): string | undefined {
	const [name, ...more] = new Set(payloads.map(({ event_type }) => event_type));
	const isName = typeof name === 'string' && /^[\w.:/-]{1,100}$/.test(name);
	return isName && more.length === 0 ? name : undefined;
}

/** A kind under its printed name. */
const renamed = ({ event, eventType }: EventChange): JingEvent =>
	eventType === undefined ? event : { ...event, when: { ...event.when, event_type: eventType } };

function changeFor(push: DocumentedPush, events: JingEvent[]): EventChange | string {
	const at = `"${push.title}" (${push.place.source})`;
	const [event, ...more] = events.filter(({ docs }) => plain(docs.title) === plain(push.title));
	if (!event) return `${at}: no kind of event has this title`;
	if (more.length > 0) return `${at}: more than one kind of event has this title`;
	const payloads = push.payloads.filter(isPush);
	if (payloads.length === 0) return `${at}: it prints no payload`;
	if (!('event_type' in event.when)) return { event, payloads };
	const eventType = nameIn(payloads);
	return eventType === undefined
		? `${at}: its payloads have no event_type that could be the name of ${event.value}`
		: { event, eventType, payloads };
}

/** The kinds that a payload fits, by those with a name first. */
function fitting(payload: Push, events: JingEvent[]): JingEvent[] {
	const alone = events.filter((event) => matchEvent(payload, [event], []) === event.value);
	const named = alone.filter(({ when }) => 'event_type' in when);
	return named.length > 0 ? named : alone;
}

/** Whether every push of one kind could be one of the other. */
const isWithin = (one: JingEvent, other: JingEvent) =>
	Object.entries(other.when).every(([path, value]) => isDeepStrictEqual(one.when[path], value));

/** Kinds whose payloads could be taken for another kind under the printed names. */
function misread(changes: EventChange[], events: JingEvent[]): EventChange[] {
	const byValue = new Map(changes.map((change) => [change.event.value, renamed(change)]));
	const all = events.map((event) => byValue.get(event.value) ?? event);
	return changes.filter((change) => {
		const event = byValue.get(change.event.value)!;
		const others = all.filter((other) => other !== event);
		return (
			others.some((other) => isWithin(other, event) || isWithin(event, other)) ||
			change.payloads.some((payload) => !isDeepStrictEqual(fitting(payload, all), [event]))
		);
	});
}

/** What webhook pages say of the kinds of events; nothing is taken over that would be ambiguous. */
export function planEvents(pushes: DocumentedPush[], events: JingEvent[] = table): EventPlan {
	const found = pushes.map((push) => changeFor(push, events));
	const changes = found.filter((each) => typeof each !== 'string');
	const byHand = found.filter((each) => typeof each === 'string');
	const twice = changes.filter(({ event }, index) =>
		changes.some((other, at) => at !== index && other.event === event),
	);
	const wrong = misread(changes, events).filter((change) => !twice.includes(change));
	return {
		changes: changes.filter((change) => ![...twice, ...wrong].includes(change)),
		byHand: [
			...byHand,
			...twice.map(({ event }) => `${event.value}: more than one page describes it`),
			...wrong.map(({ event }) => `${event.value}: its payload does not fit this kind alone`),
		],
	};
}
