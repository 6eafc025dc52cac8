import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

import type { ServeAnswer, ServeOptions } from '../../../tools/n8n/serve';

const CHECKOUT = resolve(__dirname, '../../..');

export interface N8nProcess {
	url: string;
	/** Of n8n itself, for tests that kill it. */
	pid: number;
	userFolder: string;
	logFile: string;
	stop(): Promise<void>;
}

/** Starts a real n8n with this package in it; see tools/n8n/serve.ts. */
export async function startN8nProcess(options: ServeOptions = {}): Promise<N8nProcess> {
	const child = spawn(
		process.execPath,
		['--import', 'tsx', 'tools/n8n/serve.ts', JSON.stringify(options)],
		{ cwd: CHECKOUT, stdio: ['pipe', 'pipe', 'inherit'] },
	);
	const answer = await firstAnswer(child);
	if ('error' in answer) throw new Error(`n8n could not be started for the test. ${answer.error}`);
	const ended = once(child, 'exit');
	const stop = async () => {
		// That is its sign to stop n8n, and comes also when this process dies.
		child.stdin?.end();
		await ended;
	};
	return { ...answer, stop };
}

async function firstAnswer(child: ChildProcess): Promise<ServeAnswer> {
	if (child.stdout === null) throw new Error('The process has no stdout');
	for await (const line of createInterface({ input: child.stdout })) {
		return JSON.parse(line) as ServeAnswer;
	}
	return { error: 'Its process ended without a word on stdout; what it says is on stderr above.' };
}
