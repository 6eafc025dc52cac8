import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { credentialType } from '../transport/session';
import { hasArrived } from './arrivals';
import type { JingEvent, Push } from './event';
import { passes } from './eventFilter';
import { eventId } from './eventId';
import { toItem } from './eventItem';
import { refusalOf } from './protect';
import { readPush } from './pushBody';
import { recognise } from './recognise';
import { anyEvent, readTriggerSettings, type TriggerSettings } from './triggerSettings';

type RequestObject = ReturnType<IWebhookFunctions['getRequestObject']>;

/**
 * Takes one push. It never throws: n8n would answer 500 and store a failed execution, so that
 * anybody could fill the database. What is refused is answered 4xx, what is not wanted 200; neither
 * starts an execution.
 */
export async function receive(
	context: IWebhookFunctions,
	events: JingEvent[],
): Promise<IWebhookResponseData> {
	const settings = readTriggerSettings(context);
	const request = context.getRequestObject();
	const rawBody = await rawBodyOf(context, request);
	if (!rawBody) return refuse(context, 400, 'the body can not be read');
	const refusal = await turnAway(context, settings, request, rawBody);
	if (refusal) return refuse(context, refusal.status, refusal.reason);
	const push = readPush(rawBody, context.getBodyData());
	if (!push) return refuse(context, 400, 'the body is no JSON object');
	if (typeof push.event_type !== 'string' || push.event_type === '') {
		return refuse(context, 400, 'the body names no event_type');
	}
	const tenant = push.mid === undefined || push.mid === null ? '' : String(push.mid);
	if (settings.tenantId !== '' && !isTenant(tenant, settings)) {
		return refuse(context, 403, 'another tenant');
	}
	const kind = recognise(push, events, settings.bindings);
	const isWanted = isChosen(kind, push, settings) && passes(push, settings.filters);
	if (!isWanted || (await isRepeat(context, kind, push, events, settings))) {
		return { webhookResponse: acknowledgement(settings) };
	}
	const json = toItem(push, kind, { raw: settings.raw });
	return { workflowData: [[{ json }]], webhookResponse: acknowledgement(settings) };
}

const isTenant = (tenant: string, { tenantId, requireTenantId }: TriggerSettings) =>
	tenant === '' ? !requireTenantId : tenant === tenantId;

function isChosen(kind: string, push: Push, { events, otherEventTypes }: TriggerSettings): boolean {
	return (
		events.includes(anyEvent) ||
		events.includes(kind) ||
		otherEventTypes.includes(String(push.event_type))
	);
}

/**
 * JSON in any content type: n8n has read it, or leaves the reading to the node.
 * @returns undefined for a body that is too large, or not encoded as its header says
 */
async function rawBodyOf(
	context: IWebhookFunctions,
	request: RequestObject,
): Promise<Buffer | undefined> {
	try {
		if (!request.rawBody) await request.readRawBody();
		return request.rawBody ?? Buffer.alloc(0);
	} catch (error) {
		context.logger.debug(`JING Trigger: a body could not be read: ${(error as Error).message}`);
		return undefined;
	}
}

async function turnAway(
	context: IWebhookFunctions,
	{ verifyIn, verifyName, allowedIps }: TriggerSettings,
	request: RequestObject,
	rawBody: Buffer,
) {
	const secret = verifyIn === 'none' ? '' : await secretOf(context);
	const { headers, ip = '' } = request;
	const query = context.getQueryData() as IDataObject;
	return refusalOf({ headers, query, rawBody, ip }, { verifyIn, verifyName, allowedIps, secret });
}

/** From the credential, so that it is in no workflow export and no execution. */
async function secretOf(context: IWebhookFunctions): Promise<string> {
	const { webhookSecret } = await context.getCredentials(credentialType);
	return typeof webhookSecret === 'string' ? webhookSecret : '';
}

async function isRepeat(
	context: IWebhookFunctions,
	kind: string,
	push: Push,
	events: JingEvent[],
	{ deduplicate }: TriggerSettings,
): Promise<boolean> {
	// A push sent again and again to "Listen for test event" is meant to show each time.
	if (context.getMode() === 'manual') return false;
	const repeats = events.find(({ value }) => value === kind)?.repeats === true;
	if (!(deduplicate ?? !repeats)) return false;
	const trigger = `${context.getWorkflow().id ?? ''} ${context.getNode().id}`;
	const has = await hasArrived(trigger, eventId(push), context.getResponseObject());
	if (has) context.logger.info('JING Trigger: a repeated push was suppressed');
	return has;
}

function refuse(context: IWebhookFunctions, status: number, reason: string): IWebhookResponseData {
	context.logger.debug(`JING Trigger: a push was refused: ${reason}`);
	context.getResponseObject().status(status).json({ code: status, msg: reason });
	return { noWebhookResponse: true };
}

/** JSON where the text is JSON, else the text itself. */
function acknowledgement({ responseBody }: TriggerSettings): unknown {
	try {
		return JSON.parse(responseBody) as unknown;
	} catch {
		return responseBody;
	}
}
