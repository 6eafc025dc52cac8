import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { isObject } from '../transport/json';
import { limits } from '../transport/limits';
import { decodeBody } from './charset';
import { asPush, type Push, readBody } from './push';
import { type TriggerSettings, webhookSecretOf } from './settings';
import { entriesIn } from './unwrap';
import { rejectByAddress, rejectByContent, rejectBySecret, type Rejection } from './verify';

type RequestObject = ReturnType<IWebhookFunctions['getRequestObject']>;

/** The events of a webhook, or why it is rejected. */
export type Admission = { pushes: Push[] } | { rejection: NonNullable<Rejection> };

/** Looks at address, secret and content; the cheapest checks come first. */
export async function admit(
	context: IWebhookFunctions,
	settings: TriggerSettings,
): Promise<Admission> {
	const request = context.getRequestObject();
	const stranger = rejectByAddress(request.ip ?? '', settings.allowedIps);
	if (stranger) return { rejection: stranger };
	const rawBody = await rawBodyOf(context, request);
	if (!rawBody) return { rejection: { status: 400, reason: 'the body cannot be read' } };
	const unproven = await checkSecret(context, settings, request, rawBody);
	if (unproven) return { rejection: unproven };
	return admitContent(context, rawBody, settings);
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

/** An empty body or `{}`, as JING may send to see whether the address answers. */
const isProbe = (text: string, body: unknown) =>
	text.trim() === '' || (isObject(body) && Object.keys(body).length === 0);

/** What isn't an event of the right tenant among several is left out, and the log says so. */
function admitContent(
	context: IWebhookFunctions,
	rawBody: Buffer,
	settings: TriggerSettings,
): Admission {
	const text = decodeBody(rawBody, context.getRequestObject().headers['content-type']);
	if (text === undefined) return { rejection: wrongCharset };
	const body = readBody(text, undefined);
	if (isProbe(text, body)) return { pushes: [] };
	const entries = entriesIn(body);
	if (entries.length > limits.eventsPerWebhook) return { rejection: tooMany };
	const judged = entries.map((entry) => ({
		entry,
		rejection: rejectByContent(asPush(entry), settings),
	}));
	const pushes = judged.flatMap(({ entry, rejection }) => (rejection ? [] : [entry as Push]));
	const rejections = judged.flatMap(({ rejection }) => rejection ?? []);
	if (pushes.length === 0) return { rejection: rejections[0] ?? noEvent };
	if (rejections.length > 0) context.logger.warn(leftOut(rejections, entries.length));
	return { pushes };
}

const wrongCharset = {
	status: 400,
	reason: 'the body is not in UTF-8 or the charset of its Content-Type',
} as const;

const tooMany = {
	status: 413,
	reason: `the body holds more than ${limits.eventsPerWebhook} events`,
} as const;

const noEvent = { status: 400, reason: 'the body holds no event' } as const;

function leftOut(rejections: Array<NonNullable<Rejection>>, total: number) {
	const reasons = [...new Set(rejections.map(({ reason }) => reason))].join('; ');
	return `JING Trigger: ${rejections.length} of ${total} entries of a webhook were left out: ${reasons}`;
}
