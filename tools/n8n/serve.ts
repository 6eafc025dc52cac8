/**
 * n8n for a test, in a process of its own: jest can't load the ESM packages used here, and when a
 * test process dies in whatever way, its end of the pipe closes and n8n is stopped nevertheless.
 *
 * In: the options as JSON in the first argument; the end of stdin means stop.
 * Out: one line of JSON on stdout, `{ url, pid, userFolder, logFile }` or `{ error }`.
 */
import { launchN8n, type LaunchOptions } from './launch';
import { stopEverything } from './onExit';

export type ServeOptions = Pick<LaunchOptions, 'userFolder' | 'build' | 'env'>;

export type ServeAnswer =
	| { url: string; pid: number; userFolder: string; logFile: string }
	| { error: string };

const say = (answer: ServeAnswer) => process.stdout.write(`${JSON.stringify(answer)}\n`);

async function serve(options: ServeOptions): Promise<void> {
	let stop = stopEverything;
	process.stdin.resume().once('end', () => {
		void stop().then(() => process.exit(0));
	});
	try {
		const n8n = await launchN8n(console.error, options);
		stop = n8n.stop;
		const { url, pid, userFolder, logFile } = n8n;
		say({ url, pid, userFolder, logFile });
	} catch (error) {
		say({ error: error instanceof Error ? error.message : String(error) });
		process.exitCode = 1;
		process.stdin.destroy();
	}
}

void serve(JSON.parse(process.argv[2] ?? '{}') as ServeOptions);
