import { anyEvent, type Conditions, type JingEvent, otherEvent } from '../engine/event';
import { type Push, valueAt } from './push';
import type { EventTypeBinding } from './settings';

interface Rule {
	event: string;
	when: Conditions;
}

/**
 * The kind of a push, or `other`. The first rule that holds decides: bound names, then rules with
 * `event_type`, then the rest. A kind may be bound to several names.
 */
export function matchEvent(push: Push, events: JingEvent[], bindings: EventTypeBinding[]): string {
	const rules = bindings.length === 0 ? unboundRules(events) : rulesFor(events, bindings);
	return rules.find(({ when }) => holds(push, when))?.event ?? otherEvent;
}

/** The rules of triggers without bindings, made once: this runs for every event. */
const unbound = new WeakMap<JingEvent[], Rule[]>();

function unboundRules(events: JingEvent[]): Rule[] {
	const rules = unbound.get(events) ?? rulesFor(events, []);
	unbound.set(events, rules);
	return rules;
}

function rulesFor(events: JingEvent[], bindings: EventTypeBinding[]): Rule[] {
	const bound = events.filter((event) => boundNames(event, bindings).length > 0);
	const own = events.filter((event) => !isReplaced(event, bindings));
	return [
		...bound.map((event) => boundRule(event, boundNames(event, bindings))),
		...own.filter(hasEventType).map(toRule),
		...own.filter((event) => !hasEventType(event)).map(toRule),
	];
}

const boundNames = ({ value }: JingEvent, bindings: EventTypeBinding[]) =>
	bindings.filter(({ event }) => event === value).map(({ eventType }) => eventType);

/** A binding replaces an assumed name; a documented name stays valid next to it. */
const isReplaced = (event: JingEvent, bindings: EventTypeBinding[]) =>
	event.docs.eventType === 'assumed' && boundNames(event, bindings).length > 0;

/** The names to subscribe to for this kind; all events where the kind has no name of its own. */
export const eventTypesOf = (event: JingEvent, bindings: EventTypeBinding[]): string[] => [
	...boundNames(event, bindings),
	...(isReplaced(event, bindings) ? [] : [event.when.event_type ?? anyEvent].flat()),
];

const hasEventType = ({ when }: JingEvent) => 'event_type' in when;

const toRule = ({ value, when }: JingEvent): Rule => ({ event: value, when });

/**
 * If a rule matches on anything but event_type, that condition is an assumption too, so a binding
 * replaces it.
 */
const boundRule = (event: JingEvent, names: string[]): Rule => ({
	event: event.value,
	when: { ...(hasEventType(event) ? event.when : {}), event_type: names },
});

const holds = (push: Push, when: Conditions) =>
	Object.entries(when).every(([path, expected]) => {
		const found = valueAt(push, path);
		return typeof found === 'string' && [expected].flat().includes(found);
	});
