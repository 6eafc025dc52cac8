import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { JingEvent } from '../engine/event';
import { countSuppressed, hasArrived } from './duplicatesInMemory';
import { eventId } from './eventId';
import { isChosen, passes } from './filter';
import { toItem } from './item';
import { matchEvent } from './matchEvent';
import { type Push, readPush } from './push';
import {
	readTriggerSettings,
	suppressesRepeats,
	triggerKey,
	type TriggerSettings,
	webhookSecretOf,
} from './settings';
import { rejectByAddress, rejectByContent, rejectBySecret, type Rejection } from './verify';

type RequestObject = ReturnType<IWebhookFunctions['getRequestObject']>;

/**
 * Takes one webhook. It never throws: n8n would answer 500 and store a failed execution, so that
 * anybody could fill the database. What is rejected is answered 4xx, what is not wanted 200; neither
 * starts an execution. Where the trigger itself can't work, as without its credential, the answer is
 * 503, so that JING can send the event again.
 */
export async function receive(
	context: IWebhookFunctions,
	events: JingEvent[],
): Promise<IWebhookResponseData> {
	try {
		return await take(context, events);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		context.logger.error(`JING Trigger: an event could not be taken: ${reason}`);
		return reject(context, { status: 503, reason: 'the trigger cannot work at the moment' });
	}
}

async function take(
	context: IWebhookFunctions,
	events: JingEvent[],
): Promise<IWebhookResponseData> {
	const settings = readTriggerSettings(context);
	const admitted = await admit(context, settings);
	if ('rejection' in admitted) return reject(context, admitted.rejection);
	const { push } = admitted;
	const kind = matchEvent(push, events, settings.bindings);
	const isWanted = isChosen(kind, push, settings) && passes(push, settings.filters);
	if (!isWanted || (await isRepeat(context, kind, push, events, settings))) {
		return { webhookResponse: acknowledgement(settings) };
	}
	const json = toItem(push, kind, { raw: settings.raw });
	return { workflowData: [[{ json }]], webhookResponse: acknowledgement(settings) };
}

/** The event that a request carries, or why it is rejected; the cheapest checks come first. */
async function admit(
	context: IWebhookFunctions,
	settings: TriggerSettings,
): Promise<{ push: Push } | { rejection: NonNullable<Rejection> }> {
	const request = context.getRequestObject();
	const stranger = rejectByAddress(request.ip ?? '', settings.allowedIps);
	if (stranger) return { rejection: stranger };
	const rawBody = await rawBodyOf(context, request);
	if (!rawBody) return { rejection: { status: 400, reason: 'the body cannot be read' } };
	const unproven = await checkSecret(context, settings, request, rawBody);
	if (unproven) return { rejection: unproven };
	const push = readPush(rawBody, context.getBodyData());
	const rejection = rejectByContent(push, settings);
	return rejection ? { rejection } : { push: push! };
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
): Promise<Rejection> {
	if (verifyIn === 'none') return undefined;
	const secret = await webhookSecretOf(context);
	const query = context.getQueryData() as IDataObject;
	return rejectBySecret({ headers, query, rawBody }, { verifyIn, verifyName, secret });
}

async function isRepeat(
	context: IWebhookFunctions,
	kind: string,
	push: Push,
	events: JingEvent[],
	{ deduplicate }: TriggerSettings,
): Promise<boolean> {
	// An event sent again and again to "Listen for test event" is meant to show each time.
	if (context.getMode() === 'manual') return false;
	if (!suppressesRepeats(kind, events, deduplicate)) return false;
	const trigger = triggerKey(context);
	const has = await hasArrived(trigger, eventId(push), context.getResponseObject());
	if (has) {
		const count = countSuppressed(trigger);
		context.logger.info(`JING Trigger: a repeated event was suppressed, ${count} since the start`);
	}
	return has;
}

function reject(
	context: IWebhookFunctions,
	{ status, reason }: NonNullable<Rejection>,
): IWebhookResponseData {
	context.logger.debug(`JING Trigger: a webhook was rejected: ${reason}`);
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
