import { readFile } from 'node:fs/promises';

import CDP from 'chrome-remote-interface';
import pWaitFor from 'p-wait-for';

import type { N8nProcess } from './n8nProcess';

/** For n8n's environment: its inspector takes any free port, once a signal asks for it. */
export const inspectable = { NODE_OPTIONS: '--inspect-port=127.0.0.1:0' };

/**
 * MB that n8n's process holds on to: what is in use after its garbage was collected. What the
 * process occupies tells little, as V8 gives memory back when it pleases.
 */
export async function heapOf(n8n: N8nProcess): Promise<number> {
	const client = await CDP({ target: await inspectorOf(n8n) });
	try {
		// The first collection makes garbage of what was waiting to be finished.
		for (let times = 0; times < 3; times++) await client.HeapProfiler.collectGarbage();
		const { usedSize, backingStorageSize = 0 } = (await client.Runtime.getHeapUsage()) as {
			usedSize: number;
			backingStorageSize?: number;
		};
		return (usedSize + backingStorageSize) / 1e6;
	} finally {
		await client.close();
	}
}

/** The address that Node prints when the signal has opened its inspector. */
async function inspectorOf({ pid, logFile }: N8nProcess): Promise<string> {
	const printed = async () => {
		const address = /Debugger listening on (ws:\S+)/.exec(await readFile(logFile, 'utf8'))?.[1];
		return address !== undefined && pWaitFor.resolveWith(address);
	};
	if (!(await printed())) process.kill(pid, 'SIGUSR1');
	const message = `The inspector of process ${pid} did not open`;
	return await pWaitFor(printed, { interval: 100, timeout: { milliseconds: 30_000, message } });
}
