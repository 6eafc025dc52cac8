import express, {
	type ErrorRequestHandler,
	type Request,
	type RequestHandler,
	type Response,
} from 'express';

import type { House } from './house';
import { LONGEST_KEPT } from './options';
import { type Answer, refused } from './protocol/envelope';
import { badFormat } from './protocol/refusal';
import { QR_IMAGE_PATH, qrImage } from './qrImage';
import { receive } from './receive';
import type { LoggedCall } from './types';

const BODY_LIMIT = '20mb';

function newEntry(request: Request): LoggedCall {
	const [, query] = request.originalUrl.split('?', 2);
	const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
	return {
		at: Date.now(),
		key: '',
		method: request.method,
		path: request.path,
		query: Object.fromEntries(new URLSearchParams(query)),
		headers: Object.fromEntries(headers) as Record<string, string>,
		body: undefined,
		status: 0,
		code: null,
		acted: false,
	};
}

const entryOf = (response: Response) => response.locals.entry as LoggedCall;

function parsedOrText(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return text === '' ? undefined : text;
	}
}

/** Ends early when the caller goes away or the server closes. */
async function pause(milliseconds: number, response: Response): Promise<void> {
	if (milliseconds <= 0) return;
	await new Promise<void>((resolve) => {
		const timer = setTimeout(resolve, milliseconds);
		response.once('close', () => {
			clearTimeout(timer);
			resolve();
		});
	});
}

async function send(answer: Answer, response: Response): Promise<void> {
	await pause(answer.delay, response);
	if (response.destroyed) return;
	const entry = entryOf(response);
	entry.status = answer.status;
	entry.code = answer.code;
	if (answer.text.length <= LONGEST_KEPT) entry.response = answer.text;
	response.statusCode = answer.status;
	for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
	response.end(answer.text);
}

/** Calls enter the log as they arrive, before their bodies do. */
const logArrival =
	(house: House, onCall?: (call: LoggedCall) => void): RequestHandler =>
	(request, response, next) => {
		const entry = newEntry(request);
		response.locals.entry = entry;
		house.log.push(entry);
		if (onCall) response.once('close', () => onCall(entry));
		next();
	};

const answerCall =
	(house: House): RequestHandler =>
	async (request, response) => {
		const entry = entryOf(response);
		const text = typeof request.body === 'string' ? request.body : '';
		entry.body = parsedOrText(text);
		const outcome = receive(entry, text, house);
		if (outcome === 'reset') response.socket?.destroy();
		else await send(outcome, response);
	};

/** A body that could not be read at all: too large, broken compression, unknown charset. */
const unreadable =
	(house: House): ErrorRequestHandler =>
	async (_error, _request, response, _next) => {
		await send(refused(badFormat(), house.options.errorStatus), response);
	};

/** Every address but the controls: those of the platform and of its pictures. */
export function platform(house: House, onCall?: (call: LoggedCall) => void) {
	const router = express.Router();
	router.use(logArrival(house, onCall));
	router.get(QR_IMAGE_PATH, qrImage(house.state));
	router.use(express.text({ type: () => true, limit: BODY_LIMIT }));
	router.use(answerCall(house));
	router.use(unreadable(house));
	return router;
}
