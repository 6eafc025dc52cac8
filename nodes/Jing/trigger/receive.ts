import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { countSuppressed, hasArrived } from './duplicatesInMemory';
import type { JingEvent, Push } from '../engine/event';
import { passes } from './filter';
import { eventId } from './eventId';
import { toItem } from './item';
import { type Refusal, refusalByAddress, refusalBySecret } from './verify';
import { readPush } from './push';
import { recognise } from './matchEvent';
import { anyEvent, readTriggerSettings, type TriggerSettings, webhookSecretOf } from './settings';

type RequestObject = ReturnType<IWebhookFunctions['getRequestObject']>;

/**
 * Takes one push. It never throws: n8n would answer 500 and store a failed execution, so that
 * anybody could fill the database. What is refused is answered 4xx, what is not wanted 200; neither
 * starts an execution. Where the trigger itself can't work, as without its credential, the answer is
 * 503, so that JING can send the push again.
 */
export async function receive(
	context: IWebhookFunctions,
	events: JingEvent[],
): Promise<IWebhookResponseData> {
	try {
		return await take(context, events);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		context.logger.error(`JING Trigger: a push could not be taken: ${reason}`);
		return refuse(context, 503, 'the trigger can not work at the moment');
	}
}

async function take(
	context: IWebhookFunctions,
	events: JingEvent[],
): Promise<IWebhookResponseData> {
	const settings = readTriggerSettings(context);
	const request = context.getRequestObject();
	const stranger = refusalByAddress(request.ip ?? '', settings.allowedIps);
	if (stranger) return refuse(context, stranger.status, stranger.reason);
	const rawBody = await rawBodyOf(context, request);
	if (!rawBody) return refuse(context, 400, 'the body can not be read');
	const unproven = await checkSecret(context, settings, request, rawBody);
	if (unproven) return refuse(context, unproven.status, unproven.reason);
	const push = readPush(rawBody, context.getBodyData());
	const refusal = refusalOf(push, settings);
	if (!push || refusal) return refuse(context, refusal?.status ?? 400, refusal?.reason ?? '');
	const kind = recognise(push, events, settings.bindings);
	const isWanted = isChosen(kind, push, settings) && passes(push, settings.filters);
	if (!isWanted || (await isRepeat(context, kind, push, events, settings))) {
		return { webhookResponse: acknowledgement(settings) };
	}
	const json = toItem(push, kind, { raw: settings.raw });
	return { workflowData: [[{ json }]], webhookResponse: acknowledgement(settings) };
}

/** Nothing in a push can be relied upon, not even that it can be made a text of. */
function refusalOf(push: Push | undefined, settings: TriggerSettings): Refusal {
	if (!push) return { status: 400, reason: 'the body is no JSON object' };
	if (typeof push.event_type !== 'string' || push.event_type === '') {
		return { status: 400, reason: 'the body names no event_type' };
	}
	return isTenant(push.mid, settings) ? undefined : { status: 403, reason: 'another tenant' };
}

function isTenant(mid: unknown, { tenantId, requireTenantId }: TriggerSettings): boolean {
	if (tenantId === '') return true;
	if (mid === undefined || mid === null || mid === '') return !requireTenantId;
	return (typeof mid === 'string' || typeof mid === 'number') && String(mid) === tenantId;
}

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

async function checkSecret(
	context: IWebhookFunctions,
	{ verifyIn, verifyName }: TriggerSettings,
	{ headers }: RequestObject,
	rawBody: Buffer,
): Promise<Refusal> {
	if (verifyIn === 'none') return undefined;
	const secret = await webhookSecretOf(context);
	const query = context.getQueryData() as IDataObject;
	return refusalBySecret({ headers, query, rawBody }, { verifyIn, verifyName, secret });
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
	if (has) {
		const count = countSuppressed(trigger);
		context.logger.info(`JING Trigger: a repeated push was suppressed, ${count} since the start`);
	}
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
