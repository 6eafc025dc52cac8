import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { isObject } from '../transport/json';
import { optionsOf } from './options';
import { asFlag, listOf } from './values';
import { boundType, triggerOn, type Widening, widening } from './widening';

type Context = IWebhookFunctions | IHookFunctions;

const isExpression = (stored: unknown): boolean =>
	Array.isArray(stored)
		? stored.some(isExpression)
		: typeof stored === 'string' && stored.startsWith('=');

/**
 * An option left empty means "not set", but an expression without a result must not pass for that,
 * nor a list whose entries are all blank.
 * @throws NodeOperationError where an expression gives nothing, or nothing that the option can use
 */
export function assertExpressions(context: Context) {
	const { parameters } = context.getNode();
	const fault = (message: string) => new NodeOperationError(context.getNode(), message);
	const check = (widened: Widening, stored: unknown, value: unknown) => {
		const isMissing = value === undefined || value === null;
		const problem = isExpression(stored) || isMissing ? problemOf(value, widened) : undefined;
		if (problem !== undefined) throw fault(problem);
		if (isBlankList(value)) throw fault(unchosen(widened));
	};
	check(triggerOn, parameters.events, context.getNodeParameter('events', []));
	const { stored, values } = optionsOf(context);
	for (const [key, widened] of Object.entries(widening)) {
		if (key in values) check(widened, stored[key], values[key]);
	}
	const storedRows = bindingRows(stored.eventTypeBindings);
	bindingRows(values.eventTypeBindings).forEach(({ eventType }, index) =>
		check(boundType, storedRows[index]?.eventType, eventType ?? ''),
	);
}

/** What a drop-down stores for the line that says why it has no more entries. */
const isBlankList = (value: unknown) =>
	Array.isArray(value) && value.length > 0 && listOf(value).length === 0;

const unchosen = ({ title, instead }: Widening) =>
	`${title}: only a blank entry is chosen. Choose another one, or ${instead}.`;

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
