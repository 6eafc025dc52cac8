import express, { type ErrorRequestHandler, type Router } from 'express';
import { ZodError } from 'zod';

import type { Sandbox } from '../types';
import { deliveryRow, overview, summary } from './overview';
import { pushSchema } from './pushSchema';
import { callsSchema, faultsSchema, optionsSchema } from './schemas';

const BODY_LIMIT = '20mb';

export const CONTROL_PATH = '/__sandbox';

/** The control routes, for people to read. */
export const controlRoutes = [
	'GET /log',
	'GET /state',
	'GET /overview',
	'GET /deliveries',
	'POST /events {"event": "lead.created"}',
	'GET /faults',
	'POST /faults {"on": "user.getAll", "answer": {"code": 20002}}',
	'DELETE /faults',
	'POST /forget-tokens',
	'POST /forget-tokens-after {"calls": 10}',
	'POST /kill-refresh-tokens',
	'PATCH /options {"latency": 300}',
	'POST /reset',
];

function messageOf(error: unknown): string {
	if (error instanceof ZodError) {
		const texts = error.issues.map(({ path, message }) => {
			const keys = path.filter((part) => typeof part === 'string');
			return keys.length > 0 ? `${keys.join('.')}: ${message}` : message;
		});
		return texts.join('; ');
	}
	return error instanceof Error ? error.message : String(error);
}

const badRequest: ErrorRequestHandler = (error, _request, response, _next) => {
	response.status(400).json({ error: messageOf(error) });
};

function readRoutes(router: Router, sandbox: Sandbox): void {
	const { log, pushes } = sandbox;
	const read = (path: string, value: () => unknown) =>
		router.get(path, (_request, response) => void response.json(value()));
	read('/log', () => log);
	read('/state', () => summary(sandbox));
	read('/overview', () => overview(sandbox));
	read('/deliveries', () => pushes);
	read('/faults', () => sandbox.pendingFaults());
	router.get('/log/:index', (request, response) => {
		const call = log[Number(request.params.index)];
		if (call) response.json(call);
		else response.status(404).json({ error: 'The log does not have this call' });
	});
}

/** Changes of the sandbox; each answers with the summary of what is there afterwards. */
function changeRoutes(router: Router, sandbox: Sandbox): void {
	const change = (
		method: 'post' | 'patch' | 'delete',
		path: string,
		apply: (body: unknown) => void,
	) =>
		router[method](path, (request, response) => {
			apply(request.body);
			response.json(summary(sandbox));
		});
	change('post', '/faults', (body) => faultsSchema.parse(body).forEach(sandbox.fault));
	change('delete', '/faults', sandbox.clearFaults);
	change('post', '/forget-tokens', sandbox.forgetTokens);
	change('post', '/kill-refresh-tokens', sandbox.killRefreshTokens);
	change('post', '/forget-tokens-after', (body) =>
		sandbox.forgetTokensAfter(callsSchema.parse(body).calls),
	);
	change('patch', '/options', (body) => Object.assign(sandbox.options, optionsSchema.parse(body)));
	change('post', '/reset', sandbox.reset);
}

/** The sandbox's own controls, for callers in another process. */
export function controlRouter(sandbox: Sandbox): Router {
	const router = express.Router();
	router.use(express.json({ limit: BODY_LIMIT }));
	readRoutes(router, sandbox);
	changeRoutes(router, sandbox);
	router.post('/events', async (request, response) => {
		const { event, ...options } = pushSchema.parse(request.body);
		response.json({ deliveries: (await sandbox.push(event, options)).map(deliveryRow) });
	});
	router.use(
		(_request, response) =>
			void response.status(404).json({ error: 'The sandbox does not have this control' }),
	);
	router.use(badRequest);
	return router;
}
