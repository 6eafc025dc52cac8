import { NodeOperationError } from 'n8n-workflow';
import type { IExecuteFunctions, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import type { JingEvent } from '../engine/event';
import { credentialType } from '../transport/session';
import { assertExpressions, bindingRows } from './emptyExpressions';
import type { EventFilters } from './filter';
import { optionsOf } from './options';
import { asFlag, listOf } from './values';

export interface Protection {
	verifyIn: 'none' | 'header' | 'query' | 'hmac';
	/** Header or query parameter that carries the secret or signature. */
	verifyName: string;
	secret: string;
}

/** The name under which JING sends a kind of event, as the user has found out. */
export interface EventTypeBinding {
	/** Value of the kind. */
	event: string;
	/** Trimmed and not empty. */
	eventType: string;
}

/** The trigger's parameters, read once per webhook. */
export interface TriggerSettings {
	events: string[];
	otherEventTypes: string[];
	bindings: EventTypeBinding[];
	verifyIn: Protection['verifyIn'];
	verifyName: string;
	allowedIps: string[];
	/** Empty lets every tenant in. */
	tenantId: string;
	requireTenantId: boolean;
	/** Unset: on, except for kinds whose equal events can be two real ones. */
	deduplicate?: boolean;
	filters: EventFilters;
	raw: boolean;
	/** Body of the answer to a webhook. */
	responseBody: string;
}

const defaultNames = {
	none: '',
	header: 'x-jing-secret',
	query: 'token',
	hmac: 'x-jing-signature',
} as const;

/** From the credential, so that it is in no workflow export and no execution. */
export async function webhookSecretOf(
	context: IWebhookFunctions | IHookFunctions,
): Promise<string> {
	const { webhookSecret } = await context.getCredentials(credentialType);
	return typeof webhookSecret === 'string' ? webhookSecret.trim() : '';
}

const isVerifyIn = (value: unknown): value is Protection['verifyIn'] =>
	typeof value === 'string' && Object.hasOwn(defaultNames, value);

/** @throws NodeOperationError for a setting that would let in more than it should, or nothing */
export function readTriggerSettings(context: IWebhookFunctions | IHookFunctions): TriggerSettings {
	assertExpressions(context);
	const { values: options } = optionsOf(context);
	const verifyIn = verifyInOf(context, options);
	return {
		events: listOf(context.getNodeParameter('events', [])),
		otherEventTypes: listOf(options.otherEventTypes),
		bindings: bindingsOf(options.eventTypeBindings),
		verifyIn,
		verifyName: String(options.verifyName ?? '').trim() || defaultNames[verifyIn],
		allowedIps: listOf(options.allowedIps),
		tenantId: String(options.tenantId ?? '').trim(),
		requireTenantId: asFlag(options.requireTenantId) === true,
		deduplicate: asFlag(options.deduplicate),
		filters: filtersOf(options),
		raw: asFlag(options.raw) === true,
		responseBody: String(options.responseBody ?? '{"code":0,"msg":"success"}'),
	};
}

/** What an expression gives in place of a known word must not open the door. */
function verifyInOf(
	context: IWebhookFunctions | IHookFunctions,
	options: object,
): Protection['verifyIn'] {
	const verifyIn = 'verifyIn' in options ? options.verifyIn : 'none';
	if (isVerifyIn(verifyIn)) return verifyIn;
	const message = `Verify In: ${JSON.stringify(verifyIn)} is not one of its options. Choose Header, HMAC of the Body, Query Parameter or Nowhere.`;
	throw new NodeOperationError(context.getNode(), message);
}

export const bindingsOf = (value: unknown): TriggerSettings['bindings'] =>
	bindingRows(value).flatMap(({ event, eventType }) => {
		const name = String(eventType ?? '').trim();
		return name === '' ? [] : [{ event: String(event), eventType: name }];
	});

export const filtersOf = (options: Record<string, unknown>): EventFilters => ({
	objects: listOf(options.objects),
	changedFields: listOf(options.changedFields),
	lifeStatuses: listOf(options.lifeStatuses),
	pagePaths: listOf(options.pagePaths),
	tags: listOf(options.tags),
	groups: listOf(options.groups),
	activities: listOf(options.activities),
	leadBusinessTypes: listOf(options.leadBusinessTypes),
	accountBusinessTypes: listOf(options.accountBusinessTypes),
});

/**
 * Whether an event that equals an earlier one is suppressed.
 * @param chosen the option Deduplicate; unset it is on, except for kinds that can really repeat
 */
export const suppressesRepeats = (kind: unknown, events: JingEvent[], chosen: unknown): boolean =>
	asFlag(chosen) ?? events.find(({ value }) => value === kind)?.repeats !== true;

/** What tells the triggers of one n8n apart. */
export const triggerKey = (context: IExecuteFunctions | IWebhookFunctions) =>
	`${context.getWorkflow().id ?? ''} ${context.getNode().id}`;
