import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import { pWaitFor } from './waitFor';

import type { Report } from './report';

const isCode = (error: unknown, code: string) =>
	error instanceof Error && 'code' in error && error.code === code;

/** Runs the task while no other process holds the lock; waits for one that does. */
export async function withLock<T>(
	lockFile: string,
	report: Report,
	task: () => Promise<T>,
): Promise<T> {
	await mkdir(dirname(lockFile), { recursive: true });
	if (!(await take(lockFile))) {
		report(`Waiting for another process, which holds ${lockFile}`);
		await pWaitFor(async () => await take(lockFile), { interval: 1000, before: false });
	}
	try {
		return await task();
	} finally {
		await rm(lockFile, { force: true });
	}
}

async function take(lockFile: string): Promise<boolean> {
	const own = `${lockFile}.${process.pid}`;
	await writeFile(own, String(process.pid));
	try {
		// A link appears with its content in one step, a new file would be empty for a moment.
		await link(own, lockFile);
		return true;
	} catch (error) {
		if (!isCode(error, 'EEXIST')) throw error;
		await removeIfHolderIsGone(lockFile);
		return false;
	} finally {
		await rm(own, { force: true });
	}
}

async function removeIfHolderIsGone(lockFile: string): Promise<void> {
	const holder = await readFile(lockFile, 'utf8').catch(() => '');
	if (holder !== '' && !isAlive(Number(holder))) await rm(lockFile, { force: true });
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return !isCode(error, 'ESRCH');
	}
}
