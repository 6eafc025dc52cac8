import { setTimeout as sleep } from 'node:timers/promises';

import { loadExeca } from './execa';
import type { ProcessLog } from './log';

interface Start {
	env: Record<string, string>;
	cwd: string;
	log: ProcessLog;
}

/**
 * Starts a program in a process group of its own: a Ctrl-C in the terminal reaches these tools
 * only, which stop the program in order, and what it has started itself can be ended with it.
 */
export async function startProcess(
	file: string,
	args: string[],
	{ env, cwd, log }: Start,
): Promise<RunningProcess> {
	const { execa } = await loadExeca();
	const child = execa(file, args, {
		env,
		extendEnv: false,
		cwd,
		detached: process.platform !== 'win32',
		stdin: 'ignore',
		all: true,
		buffer: false,
		reject: false,
	});
	if (child.pid === undefined) throw new Error(`${file} could not be started. Is it there?`);
	log.follow(child.all);
	return new RunningProcess(child.pid, child);
}

export class RunningProcess {
	private ended = false;

	/** Resolves when the process has ended, whatever the reason. */
	readonly end: Promise<unknown>;

	/** Where these tools end without stopping it, at least nothing is left behind. */
	private readonly killNow = () => signalGroup(this.pid, 'SIGKILL');

	constructor(
		readonly pid: number,
		outcome: PromiseLike<unknown>,
	) {
		this.end = Promise.resolve(outcome).finally(() => (this.ended = true));
		process.once('exit', this.killNow);
	}

	hasEnded(): boolean {
		return this.ended;
	}

	/** SIGTERM, and SIGKILL to what is left of it and its children after the grace period (ms). */
	async stop(grace = 15_000): Promise<void> {
		if (!this.ended) process.kill(this.pid, 'SIGTERM');
		const patience = new AbortController();
		const timeUp = sleep(grace, undefined, { signal: patience.signal }).catch(() => undefined);
		await Promise.race([this.end, timeUp]);
		patience.abort();
		this.killNow();
		await this.end;
		process.removeListener('exit', this.killNow);
	}
}

/** To the process and all that it has started; nothing happens where none of them is left. */
function signalGroup(pid: number, signal: NodeJS.Signals): void {
	try {
		process.kill(process.platform === 'win32' ? pid : -pid, signal);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
	}
}
