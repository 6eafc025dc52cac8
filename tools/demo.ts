/** The main job on n8n's engine against the sandbox, without an n8n: `npm run demo`. */
import { once } from 'node:events';

import { Command } from 'commander';

import { startSandbox } from '../sandbox';
import { freePort } from './n8n/ports';

interface Options {
	keep?: boolean;
}

const SANDBOX_PORT = 8787;

const report = (line: string) => console.log(line);

async function runAgainst(port: number, { keep }: Options): Promise<boolean> {
	const sandbox = await startSandbox({ port });
	try {
		report(`The sandbox stands in for JING at ${sandbox.url}`);
		report("Loading n8n's engine ...");
		// n8n-core is the slow part, and reads its log level when it is loaded.
		process.env.N8N_LOG_LEVEL ??= 'silent';
		const { runDemoOnCore } = await import('./demo/onCore');
		report('Running the demo workflow:');
		const asExpected = await runDemoOnCore(sandbox, report);
		report(`\n${asExpected ? 'All as expected.' : 'This is not as expected.'}`);
		if (keep) {
			report(`See what the sandbox received: ${sandbox.url}/ (Ctrl+C ends it)`);
			await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
		} else {
			report('Look at it in the sandbox: npm run demo -- --keep');
			report("Try it in n8n's editor: npm start");
		}
		return asExpected;
	} finally {
		await sandbox.close();
	}
}

async function main(options: Options): Promise<void> {
	const started = Date.now();
	const asExpected = await runAgainst(await freePort(SANDBOX_PORT), options);
	if (!options.keep) report(`Took ${((Date.now() - started) / 1000).toFixed(1)} s.`);
	process.exitCode = asExpected ? 0 : 1;
}

new Command('npm run demo --')
	.description('Creates 250 users in the sandbox, tags them, creates a lead and lists it.')
	.option('--keep', 'leave the sandbox running afterwards and print the address of its page')
	.action(main)
	.parseAsync()
	.catch((error: unknown) => {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	});
