import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { JingEvent } from '../engine/event';
import { admit } from './admit';
import { countRejected } from './rejections';
import { itemsFor } from './select';
import { readTriggerSettings, triggerKey, type TriggerSettings } from './settings';
import type { Rejection } from './verify';

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

/** One execution for the webhook, with an item for each of its events that is wanted. */
async function take(
	context: IWebhookFunctions,
	events: JingEvent[],
): Promise<IWebhookResponseData> {
	const settings = readTriggerSettings(context);
	const admitted = await admit(context, settings);
	if ('rejection' in admitted) {
		const line = countRejected(triggerKey(context), admitted.rejection.reason);
		if (line) context.logger.info(`JING Trigger: ${line}`);
		return reject(context, admitted.rejection);
	}
	const items = await itemsFor(context, admitted.pushes, events, settings);
	const answer = { webhookResponse: acknowledgement(settings) };
	return items.length === 0 ? answer : { ...answer, workflowData: [items] };
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
