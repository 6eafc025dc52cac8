import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

import type { QueueOptions } from '../../../tools/n8n/queue';
import type { QueueAnswer } from '../../../tools/n8n/queueServe';

const CHECKOUT = resolve(__dirname, '../../..');

export type QueueProcess = Exclude<QueueAnswer, { error: string }> & { stop(): Promise<void> };

/** Starts n8n in queue mode with this package in it; see tools/n8n/queueServe.ts. */
export async function startQueueProcess(options: QueueOptions = {}): Promise<QueueProcess> {
	const child = spawn(
		process.execPath,
		['--import', 'tsx', 'tools/n8n/queueServe.ts', JSON.stringify(options)],
		{ cwd: CHECKOUT, stdio: ['pipe', 'pipe', 'inherit'] },
	);
	const answer = await firstAnswer(child);
	if ('error' in answer) throw new Error(`Queue mode could not be started. ${answer.error}`);
	const ended = once(child, 'exit');
	const stop = async () => {
		// That is its sign to stop everything, and comes also when this process dies.
		child.stdin?.end();
		await ended;
	};
	return { ...answer, stop };
}

async function firstAnswer({ stdout }: ChildProcess): Promise<QueueAnswer> {
	if (stdout === null) throw new Error('The process has no stdout');
	for await (const line of createInterface({ input: stdout })) {
		return JSON.parse(line) as QueueAnswer;
	}
	return { error: 'Its process ended without a word on stdout; what it says is on stderr above.' };
}
