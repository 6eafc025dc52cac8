import { NodeOperationError } from 'n8n-workflow';
import type { IExecuteFunctions, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import type { JingEvent } from '../engine/event';
import { credentialType } from '../transport/session';
import { isObject } from '../transport/json';
import { splitList } from '../transport/lists';

export interface Protection {
	verifyIn: 'none' | 'header' | 'query' | 'hmac';
	/** Header or query parameter that carries the secret or signature. */
	verifyName: string;
	secret: string;
}

/** The user's word that JING sends a kind under this name. */
export interface EventTypeBinding {
	/** Value of the kind. */
	event: string;
	/** Trimmed and not empty. */
	eventType: string;
}

/** The trigger's parameters, read once per push. */
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
	/** Unset: on, but for kinds whose equal pushes can be two real events. */
	deduplicate?: boolean;
	filters: {
		objects: string[];
		changedFields: string[];
		lifeStatuses: string[];
		pagePaths: string[];
	};
	raw: boolean;
	/** Body of the answer to a push. */
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

/** Comma-separated text, or the list that an expression gives. */
const listOf = (value: unknown): string[] =>
	(Array.isArray(value) ? value : [value ?? '']).flatMap((part) => splitList(String(part)));

export function readTriggerSettings(context: IWebhookFunctions | IHookFunctions): TriggerSettings {
	const read = (name: string, fallback: unknown) => context.getNodeParameter(name, fallback);
	const collection = read('options', {});
	const options = isObject(collection) ? collection : {};
	const verifyIn = verifyInOf(context, options);
	assertResult(context, options, 'allowedIps', 'Allowed IPs');
	assertResult(context, options, 'tenantId', 'Tenant ID');
	return {
		events: listOf(read('events', [])),
		otherEventTypes: listOf(read('otherEventTypes', '')),
		bindings: bindingsOf(read('eventTypeBindings', {})),
		verifyIn,
		verifyName: String(options.verifyName ?? '').trim() || defaultNames[verifyIn],
		allowedIps: listOf(options.allowedIps),
		tenantId: String(options.tenantId ?? '').trim(),
		requireTenantId: options.requireTenantId === true,
		deduplicate: asFlag(options.deduplicate),
		filters: filtersOf(options),
		raw: options.raw === true,
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
	const message = `Verify In is none of its choices: ${JSON.stringify(verifyIn)}`;
	throw new NodeOperationError(context.getNode(), message);
}

/** An empty text lets everybody in, but an expression without a result must not. */
function assertResult(
	context: IWebhookFunctions | IHookFunctions,
	options: Record<string, unknown>,
	key: string,
	title: string,
) {
	if (!(key in options) || (options[key] !== undefined && options[key] !== null)) return;
	throw new NodeOperationError(context.getNode(), `${title}: the expression has no result`);
}

export function bindingsOf(value: unknown): TriggerSettings['bindings'] {
	const rows = isObject(value) && Array.isArray(value.bindings) ? value.bindings : [];
	return rows.filter(isObject).flatMap(({ event, eventType }) => {
		const name = String(eventType ?? '').trim();
		return name === '' ? [] : [{ event: String(event), eventType: name }];
	});
}

const asFlag = (value: unknown) => (typeof value === 'boolean' ? value : undefined);

export const filtersOf = (options: Record<string, unknown>): TriggerSettings['filters'] => ({
	objects: listOf(options.objects),
	changedFields: listOf(options.changedFields),
	lifeStatuses: listOf(options.lifeStatuses),
	pagePaths: listOf(options.pagePaths),
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
