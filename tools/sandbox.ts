import { type Command, InvalidArgumentError, Option, program } from 'commander';

import { type LoggedCall, type Sandbox, type SandboxOptions, startSandbox } from '../sandbox';
import { CONTROL_PATH, controlRoutes } from '../sandbox/control/router';
import { type DescribedPlatform, describedPlatform } from './contract/describedPlatform';

function wholeNumber(text: string): number {
	if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
	return Number(text);
}

interface Flags extends Omit<SandboxOptions, 'newPairKillsOld' | 'sampleRecords' | 'contract'> {
	keepOldTokens?: boolean;
	empty?: boolean;
	contract?: string;
}

function commandLine(): Command {
	return program
		.name('npm run sandbox --')
		.description('A local JING server for trying things out. It keeps nothing when it stops.')
		.option('--port <number>', 'port on 127.0.0.1; 0 takes any free one', wholeNumber, 8787)
		.option('--app-id <text>', 'app ID to accept')
		.option('--app-secret <text>', 'app secret to accept')
		.option('--token-lifetime <seconds>', 'lifetime of an access token', wholeNumber)
		.option('--refresh-token-lifetime <seconds>', 'lifetime of a refresh token', wholeNumber)
		.option('--keep-old-tokens', 'keep earlier access tokens valid when new ones are issued')
		.addOption(
			new Option(
				'--error-status <kind>',
				'answer errors with HTTP 200 (ok) or with the matching status (http)',
			).choices(['ok', 'http']),
		)
		.option('--latency <milliseconds>', 'delay of every response, except for tokens', wholeNumber)
		.option('--max-batch <number>', 'longest list to accept in one request', wholeNumber)
		.option('--lead-fields <number>', 'how many fields a lead has at least', wholeNumber)
		.option('--tags <number>', 'how many tags there are at least', wholeNumber)
		.option('--empty', 'start without sample users, leads and members')
		.option('--contract <file>', 'behave like the JING that an OpenAPI document describes');
}

function print(line: string): void {
	process.stdout.write(`${line}\n`);
}

/** One line, without headers and bodies: those hold tokens, secrets and personal data. */
function printCall({ at, key, method, path, status, code, acted }: LoggedCall): void {
	const time = new Date(at).toISOString().slice(11, 19);
	const answer = status === 0 ? 'no response' : `HTTP ${status}, code ${code ?? 'none'}`;
	const effect = acted ? '' : ', not carried out';
	print(`${time}  ${method} ${path}  ${key || 'unknown request'}  ${answer}${effect}`);
}

function printStart({ url, appId, appSecret }: Sandbox): void {
	print(`JING sandbox   ${url}`);
	print(`Page           ${url}/`);
	print(`App ID         ${appId}`);
	print(`App secret     ${appSecret}`);
	print(`Controls       under ${url}${CONTROL_PATH}`);
	for (const route of controlRoutes) print(`               ${route}`);
	print('Stop it with Ctrl+C.\n');
}

/** The package's own addresses and names do not work there: the credential needs overrides as well. */
function printPlatform(file: string, { contract, faults }: DescribedPlatform): void {
	for (const fault of faults) process.stderr.write(`${fault}\n`);
	const { missing = [] } = contract;
	if (missing.length > 0) print(`Missing        ${missing.join(', ')}`);
	print(`Overrides      npm run contract -- ${file} --overrides\n`);
}

async function main(): Promise<void> {
	const { keepOldTokens, empty, contract, ...options } = commandLine().parse().opts<Flags>();
	const platform = contract === undefined ? undefined : await describedPlatform(contract);
	const kinds = { newPairKillsOld: !keepOldTokens, sampleRecords: !empty };
	const described = { ...options, ...kinds, contract: platform?.contract };
	const sandbox = await startSandbox(described, printCall);
	printStart(sandbox);
	if (contract !== undefined && platform) printPlatform(contract, platform);
	const end = () => void sandbox.close();
	process.once('SIGINT', end).once('SIGTERM', end);
}

function explained(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	if ('code' in error && error.code === 'EADDRINUSE') {
		return 'The port is already in use. Choose another one with --port.';
	}
	return error.message;
}

main().catch((error: unknown) => {
	process.stderr.write(`${explained(error)}\n`);
	process.exitCode = 1;
});
