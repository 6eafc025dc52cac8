import express, { type ErrorRequestHandler, type Router } from 'express';

import type { Sandbox } from '../types';
import { deliveryRow, overview } from './overview';
import { pushSchema } from './pushSchema';
import { callsSchema, faultsSchema, optionsSchema } from './schemas';

const BODY_LIMIT = '20mb';

export const CONTROL_PATH = '/__sandbox';

/** The control routes, for people to read. */
export const controlRoutes = [
	'GET /log',
	'GET /state',
	'GET /overview',
	'GET /pushes',
	'POST /push {"event": "lead.created"}',
	'POST /faults',
	'POST /forget-tokens',
	'POST /forget-tokens-after {"calls": 10}',
	'POST /kill-refresh-tokens',
	'PATCH /options',
	'POST /reset',
];

/** Everything but the app secret. */
function summary({ url, appId, options, tokens, effects, state }: Sandbox) {
	const { appSecret: _secret, ...shown } = options;
	const counts = Object.entries(state).map(([name, records]: [string, unknown]) => [
		name,
		records instanceof Map ? records.size : (records as unknown[]).length,
	]);
	return { url, appId, options: shown, tokens, effects, counts: Object.fromEntries(counts) };
}

const badRequest: ErrorRequestHandler = (error, _request, response, _next) => {
	response.status(400).json({ error: error instanceof Error ? error.message : String(error) });
};

function readRoutes(router: Router, sandbox: Sandbox): void {
	router.get('/log', (_request, response) => void response.json(sandbox.log));
	router.get('/state', (_request, response) => void response.json(summary(sandbox)));
	router.get('/overview', (_request, response) => void response.json(overview(sandbox)));
	router.get('/pushes', (_request, response) => void response.json(sandbox.pushes));
}

/** The sandbox's own controls, for callers in another process. */
export function controlRouter(sandbox: Sandbox): Router {
	const router = express.Router();
	router.use(express.json({ limit: BODY_LIMIT }));
	readRoutes(router, sandbox);
	router.post('/push', async (request, response) => {
		const { event, ...options } = pushSchema.parse(request.body);
		response.json({ deliveries: (await sandbox.push(event, options)).map(deliveryRow) });
	});

	const change = (method: 'post' | 'patch', path: string, apply: (body: unknown) => void) =>
		router[method](path, (request, response) => {
			apply(request.body);
			response.json(summary(sandbox));
		});
	change('post', '/faults', (body) => faultsSchema.parse(body).forEach(sandbox.fault));
	change('post', '/forget-tokens', sandbox.forgetTokens);
	change('post', '/kill-refresh-tokens', sandbox.killRefreshTokens);
	change('post', '/forget-tokens-after', (body) =>
		sandbox.forgetTokensAfter(callsSchema.parse(body).calls),
	);
	change('patch', '/options', (body) => Object.assign(sandbox.options, optionsSchema.parse(body)));
	change('post', '/reset', sandbox.reset);
	router.use((_request, response) => void response.status(404).json({ error: 'No such control' }));
	router.use(badRequest);
	return router;
}
