/** Runs n8n with this package against the sandbox, with a demo workflow: `npm start`. */
import { Command, InvalidArgumentError } from 'commander';

import { type Sandbox, startSandbox } from '../sandbox';
import { runDemoOnN8n } from './demo/onN8n';
import { demoCredential, demoWorkflow } from './demo/workflow';
import { LOGIN, N8nClient } from './n8n/client';
import { cacheFolder, N8N_VERSION } from './n8n/folders';
import { isN8nInstalled } from './n8n/installation';
import { launchN8n } from './n8n/launch';
import { onExit, stopEverything } from './n8n/onExit';
import { freePort, freePorts } from './n8n/ports';

interface Options {
	once?: boolean;
	port: number;
	build: boolean;
	keepData?: string;
}

const SANDBOX_PORT = 8787;

const report = (line: string) => console.log(line);

function portNumber(text: string): number {
	const port = Number(text);
	if (!Number.isInteger(port) || port < 1 || port > 65535) {
		throw new InvalidArgumentError('It takes a number from 1 to 65535.');
	}
	return port;
}

/** Said before anything else, so that nobody waits for minutes without knowing why. */
function announce(): void {
	report(`Starts n8n ${N8N_VERSION} with this package and a demo workflow, against the sandbox.`);
	if (isN8nInstalled()) {
		report('n8n is in the cache: it takes about a minute.');
		return;
	}
	report(`n8n is not in the cache yet. It is installed once, into ${cacheFolder()}:`);
	report('  about 5 minutes, 3 GB of disk, and Python and a C++ compiler for sqlite3.');
	report('The same demo without n8n takes seconds: npm run demo');
}

async function startDemo({ port, build, keepData }: Options) {
	const sandbox = await startSandbox({ port: await freePort(SANDBOX_PORT) });
	onExit(async () => await sandbox.close());
	report(`The sandbox stands in for JING at ${sandbox.url}`);
	const n8n = await launchN8n(report, {
		build: build ? 'always' : 'never',
		ports: await freePorts(port),
		...(keepData === undefined ? {} : { userFolder: keepData }),
		prepare: async (commandLine) => {
			report('Importing the demo workflow and its credential ...');
			await commandLine.importCredentials([demoCredential(sandbox)]);
			await commandLine.importWorkflows([demoWorkflow]);
		},
	});
	const client = new N8nClient(n8n.url);
	await client.enter();
	const asExpected = await runDemoOnN8n(client, report);
	return { editor: `${n8n.url}/workflow/${demoWorkflow.id}`, sandbox, asExpected };
}

function printPlaces({ editor, sandbox }: { editor: string; sandbox: Sandbox }): void {
	report(`\nEditor      ${editor}`);
	report(`Login       ${LOGIN.email}, password ${LOGIN.password} (on this machine only)`);
	report(`Sandbox     ${sandbox.url}/ shows what it received`);
	report(`App ID      ${sandbox.appId}`);
	report(`App secret  ${sandbox.appSecret}`);
	report('Ctrl+C stops everything.');
}

async function main(options: Options): Promise<void> {
	announce();
	try {
		const started = await startDemo(options);
		process.exitCode = started.asExpected ? 0 : 1;
		if (options.once !== true) {
			printPlaces(started);
			return;
		}
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
	await stopEverything();
	if (process.exitCode === 0)
		report('\nNext: "npm start" runs it again and leaves the editor open.');
}

void new Command('npm start --')
	.description('Runs n8n with this package against the sandbox, with a demo workflow.')
	.option('--once', 'end after the run of the demo; the exit code tells how it went')
	.option('--port <number>', "n8n's port; another one if it is taken", portNumber, 5678)
	.option('--no-build', 'take dist/ as it is')
	.option('--keep-data <folder>', "keep n8n's data in this folder for the next time")
	.action(main)
	.parseAsync();
