/**
 * n8n in queue mode for a test, in a process of its own; see serve.ts for why.
 *
 * In: the options as JSON in the first argument; the end of stdin means stop.
 * Out: one line of JSON on stdout, `{ main, webhook, workers }` or `{ error }`.
 */
import { stopEverything } from './onExit';
import { launchQueue, type N8nQueue, type QueueOptions } from './queue';

export type QueueAnswer = Omit<N8nQueue, 'stop'> | { error: string };

const say = (answer: QueueAnswer) => process.stdout.write(`${JSON.stringify(answer)}\n`);

async function serve(options: QueueOptions): Promise<void> {
	let stop = stopEverything;
	process.stdin.resume().once('end', () => {
		void stop().then(() => process.exit(0));
	});
	try {
		const queue = await launchQueue(console.error, options);
		stop = queue.stop;
		const part = ({ url, pid, logFile }: N8nQueue['main']) => ({ url, pid, logFile });
		const { main, webhook, workers } = queue;
		say({ main: part(main), webhook: part(webhook), workers: workers.map(part) });
	} catch (error) {
		say({ error: error instanceof Error ? error.message : String(error) });
		process.exitCode = 1;
		process.stdin.destroy();
	}
}

void serve(JSON.parse(process.argv[2] ?? '{}') as QueueOptions);
