import { type Conditions, type JingEvent, otherEvent, type Push } from '../engine/event';
import { valueAt } from './pushPath';

/** The user's word that JING sends a kind under this name. */
export interface EventTypeBinding {
	/** Value of the kind. */
	event: string;
	eventType: string;
}

interface Rule {
	event: string;
	when: Conditions;
}

/**
 * The kind of a push, or `other`. The first rule that holds decides: bound names, then rules with
 * `event_type`, then the rest. A binding takes the place of an assumed name; a printed name stays
 * valid beside it. A kind may be bound to several names.
 */
export function recognise(push: Push, events: JingEvent[], bindings: EventTypeBinding[]): string {
	const rules = bindings.length === 0 ? unboundRules(events) : rulesFor(events, bindings);
	return rules.find(({ when }) => holds(push, when))?.event ?? otherEvent;
}

/** The rules of triggers without bindings, made once: this runs for every push. */
const unbound = new WeakMap<JingEvent[], Rule[]>();

function unboundRules(events: JingEvent[]): Rule[] {
	const rules = unbound.get(events) ?? rulesFor(events, []);
	unbound.set(events, rules);
	return rules;
}

function rulesFor(events: JingEvent[], bindings: EventTypeBinding[]): Rule[] {
	const bound = new Map(events.map(({ value }) => [value, namesFor(value, bindings)]));
	const isBound = ({ value }: JingEvent) => bound.get(value)!.length > 0;
	const own = events.filter((event) => event.docs.eventType !== 'assumed' || !isBound(event));
	return [
		...events.filter(isBound).map((event) => boundRule(event, bound.get(event.value)!)),
		...own.filter(hasEventType).map(toRule),
		...own.filter((event) => !hasEventType(event)).map(toRule),
	];
}

const hasEventType = ({ when }: JingEvent) => 'event_type' in when;

const toRule = ({ value, when }: JingEvent): Rule => ({ event: value, when });

/** A mark other than the name is itself assumed, so where it stands alone the bound name replaces it. */
const boundRule = (event: JingEvent, names: string[]): Rule => ({
	event: event.value,
	when: { ...(hasEventType(event) ? event.when : {}), event_type: names },
});

const namesFor = (value: string, bindings: EventTypeBinding[]) =>
	bindings
		.filter(({ event }) => event === value)
		.map(({ eventType }) => (typeof eventType === 'string' ? eventType.trim() : ''))
		.filter((name) => name !== '');

const holds = (push: Push, when: Conditions) =>
	Object.entries(when).every(([path, expected]) => {
		const found = valueAt(push, path);
		return typeof found === 'string' && [expected].flat().includes(found);
	});
