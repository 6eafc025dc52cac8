import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { isObject } from '../transport/json';
import { asFlag, listOf } from './values';

type Context = IWebhookFunctions | IHookFunctions;

/** A setting that lets more events in when it is empty. */
interface Widening {
	title: string;
	type: 'list' | 'text' | 'flag';
	/** What to do where that is meant. */
	instead: string;
}

const lists: Record<string, Widening> = {
	events: { title: 'Trigger On', type: 'list', instead: 'choose the events from the list' },
	otherEventTypes: {
		title: 'Other Event Types',
		type: 'list',
		instead: 'clear the field if the events under Trigger On are enough',
	},
};

const widening: Record<string, Widening> = {
	allowedIps: {
		title: 'Allowed IPs',
		type: 'list',
		instead: 'remove the option to accept webhooks from every address',
	},
	changedFields: {
		title: 'Changed Fields',
		type: 'list',
		instead: 'remove the option to accept events whatever fields changed',
	},
	deduplicate: {
		title: 'Deduplicate',
		type: 'flag',
		instead: 'remove the option to use its default',
	},
	lifeStatuses: {
		title: 'Lifecycle Stages',
		type: 'list',
		instead: 'remove the option to accept events of every lifecycle stage',
	},
	objects: {
		title: 'Objects',
		type: 'list',
		instead: 'remove the option to accept events about every object',
	},
	pagePaths: {
		title: 'Page Paths',
		type: 'list',
		instead: 'remove the option to accept events about every page',
	},
	requireTenantId: {
		title: 'Require Tenant ID',
		type: 'flag',
		instead: 'remove the option to accept events without a tenant ID',
	},
	tenantId: {
		title: 'Tenant ID',
		type: 'text',
		instead: 'remove the option to accept events of every tenant',
	},
};

const objectOf = (value: unknown) => (isObject(value) ? value : {});

const isExpression = (stored: unknown): boolean =>
	Array.isArray(stored)
		? stored.some(isExpression)
		: typeof stored === 'string' && stored.startsWith('=');

/**
 * An option left empty means "not set", but an expression without a result must not pass for that.
 * @throws NodeOperationError where an expression gives nothing, or nothing that the option can use
 */
export function assertExpressions(context: Context) {
	const { parameters } = context.getNode();
	const fault = (message: string) => new NodeOperationError(context.getNode(), message);
	const check = (widened: Widening, stored: unknown, value: unknown) => {
		const isMissing = value === undefined || value === null;
		const problem = isExpression(stored) || isMissing ? problemOf(value, widened) : undefined;
		if (problem !== undefined) throw fault(problem);
	};
	for (const [key, widened] of Object.entries(lists)) {
		check(widened, parameters[key], context.getNodeParameter(key, []));
	}
	const options = objectOf(context.getNodeParameter('options', {}));
	const stored = objectOf(parameters.options);
	for (const [key, widened] of Object.entries(widening)) {
		if (key in options) check(widened, stored[key], options[key]);
	}
	checkBindings(context, check);
}

function checkBindings(
	context: Context,
	check: (widened: Widening, stored: unknown, value: unknown) => void,
) {
	const title = 'Event Type (in Event Type Bindings)';
	const instead = 'remove the binding';
	const stored = bindingRows(context.getNode().parameters.eventTypeBindings);
	const rows = bindingRows(context.getNodeParameter('eventTypeBindings', {}));
	rows.forEach(({ eventType }, index) =>
		check({ title, type: 'text', instead }, stored[index]?.eventType, eventType ?? ''),
	);
}

export const bindingRows = (value: unknown): Array<Record<string, unknown>> =>
	isObject(value) && Array.isArray(value.bindings) ? value.bindings.filter(isObject) : [];

/** NaN and the like, and integers that were rounded before they came. */
const isScalar = (value: unknown) =>
	typeof value === 'string' ||
	(typeof value === 'number' &&
		Number.isFinite(value) &&
		(!Number.isInteger(value) || Number.isSafeInteger(value)));

function problemOf(value: unknown, { title, type, instead }: Widening): string | undefined {
	const values = Array.isArray(value) ? value.filter(isGiven) : [value];
	const isEmpty = !values.some(isGiven) || (values.every(isScalar) && listOf(value).length === 0);
	if (isEmpty) {
		return `${title}: the expression returned nothing. Check that what it refers to exists, or ${instead}.`;
	}
	const isUsable = type === 'flag' ? asFlag(value) !== undefined : values.every(isScalar);
	if (isUsable && (type !== 'text' || values.length === 1)) return undefined;
	return `${title}: the expression returned ${shown(value)}, not ${expected[type]}. Correct the expression, or ${instead}.`;
}

const expected = { list: 'a text or a list of texts', text: 'one text', flag: 'true or false' };

const isGiven = (value: unknown) =>
	value !== undefined && value !== null && (typeof value !== 'string' || value.trim() !== '');

function shown(value: unknown): string {
	if (typeof value === 'number') return String(value);
	return typeof value === 'object' && value !== null
		? `${Array.isArray(value) ? 'a list' : 'an object'}`
		: String(JSON.stringify(value)).slice(0, 100);
}
