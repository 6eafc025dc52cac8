import { join } from 'node:path';

import axios from 'axios';
import { pWaitFor } from './waitFor';

import { addressOf, n8nEnvironment, type Ports } from './environment';
import type { N8nInstallation } from './installation';
import { ProcessLog } from './log';
import { onExit } from './onExit';
import { freePorts } from './ports';
import { startProcess, type RunningProcess } from './process';

export interface N8n {
	url: string;
	pid: number;
	userFolder: string;
	logFile: string;
	log: ProcessLog;
	stop(): Promise<void>;
}

export interface N8nOptions {
	userFolder: string;
	/** n8n's command; a worker or a webhook process is one part of an n8n only. */
	command?: string[];
	ports?: Ports;
	/** More environment variables for n8n, or others in the place of the usual ones. */
	env?: Record<string, string>;
	/** Milliseconds until it has to be ready. */
	timeout?: number;
}

/** Starts n8n on 127.0.0.1 and waits until it is ready for work. */
export async function startN8n(
	{ program, node }: N8nInstallation,
	{ userFolder, command = ['start'], ports, env, timeout = 180_000 }: N8nOptions,
): Promise<N8n> {
	const chosen = ports ?? (await freePorts());
	const url = addressOf(chosen);
	const log = new ProcessLog(join(userFolder, 'n8n.log'));
	const running = await startProcess(node.binary, [program, ...command], {
		env: n8nEnvironment(node, userFolder, chosen, env),
		cwd: userFolder,
		log,
	});
	const stop = async () => {
		forget();
		await running.stop();
		await log.close();
	};
	const forget = onExit(stop);
	try {
		await waitUntilReady(url, running, timeout);
	} catch (error) {
		await stop();
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(`${reason}. The end of its log:\n${log.lastLines()}`);
	}
	return { url, pid: running.pid, userFolder, logFile: log.file, log, stop };
}

/** /healthz answers before the migrations have ended, /healthz/readiness only after them. */
async function waitUntilReady(url: string, running: RunningProcess, timeout: number) {
	const http = axios.create({ proxy: false, timeout: 5_000 });
	const isReady = async () => {
		if (running.hasEnded()) throw new Error('n8n ended while it was starting');
		return await http.get(`${url}/healthz/readiness`).then(
			() => true,
			() => false,
		);
	};
	const message = `n8n was not ready after ${timeout / 1000} s`;
	await pWaitFor(isReady, { interval: 250, timeout: { milliseconds: timeout, message } });
}
