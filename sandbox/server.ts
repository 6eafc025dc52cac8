import express, { type Express } from 'express';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { CONTROL_PATH, controlRouter } from './control/router';
import { House } from './house';
import { settingsFrom } from './options';
import { pageRouter } from './page/router';
import { platform } from './platform';
import type { LoggedCall, Route, Sandbox, SandboxOptions } from './types';

const HOST = '127.0.0.1';
/** Longer than callers keep an idle connection, so that none is cut just as it is used again. */
const KEEP_ALIVE = 120_000;

async function listen(app: Express, port: number): Promise<Server> {
	const server = createServer({ keepAliveTimeout: KEEP_ALIVE }, app);
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, HOST, resolve);
	});
	return server;
}

async function stop(server: Server): Promise<void> {
	const closed = new Promise<void>((resolve, reject) => {
		server.close((error) => (error ? reject(error) : resolve()));
	});
	server.closeAllConnections();
	await closed;
}

type Levers = Pick<
	Sandbox,
	| 'forgetTokens'
	| 'killRefreshTokens'
	| 'forgetTokensAfter'
	| 'fault'
	| 'pendingFaults'
	| 'clearFaults'
>;

/** What makes calls fail. */
const leversOf = (house: House): Levers => ({
	forgetTokens: () => house.tokens.forgetAccess(),
	killRefreshTokens: () => house.tokens.forgetRefresh(),
	forgetTokensAfter: (calls) => house.tokens.forgetAccessAfter(calls),
	fault: (fault) => house.plan(fault),
	pendingFaults: () => house.faults.pending(),
	clearFaults: () => house.faults.clear(),
});

function sandboxOf(house: House, server: Server): Sandbox {
	const { options, log, state, effects, tokens, pusher } = house;
	return {
		url: house.origin,
		get appId() {
			return options.appId;
		},
		get appSecret() {
			return options.appSecret;
		},
		options,
		log,
		state,
		effects,
		pushes: pusher.deliveries,
		tokens: tokens.counts,
		calls: (key) => log.filter((call) => key === undefined || call.key === key),
		...leversOf(house),
		push: async (event, order) => await pusher.push(event, order),
		reset: () => house.reset(),
		close: async () => {
			pusher.stop();
			await stop(server);
		},
	};
}

/** Starts a server that knows the routes; its address is this machine's alone. */
export async function startServer(
	routes: Route[],
	options: SandboxOptions = {},
	onCall?: (call: LoggedCall) => void,
): Promise<Sandbox> {
	const house = new House(routes, settingsFrom(options));
	const app = express().disable('x-powered-by');
	const server = await listen(app, house.options.port);
	house.origin = `http://${HOST}:${(server.address() as AddressInfo).port}`;
	const sandbox = sandboxOf(house, server);
	app.use(pageRouter());
	app.use(CONTROL_PATH, controlRouter(sandbox));
	app.use(platform(house, onCall));
	return sandbox;
}
