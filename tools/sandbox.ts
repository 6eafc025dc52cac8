import { type Command, InvalidArgumentError, Option, program } from 'commander';

import { type LoggedCall, type Sandbox, type SandboxOptions, startSandbox } from '../sandbox';
import { CONTROL_PATH, controlRoutes } from '../sandbox/control/router';

function wholeNumber(text: string): number {
	if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It has to be a whole number.');
	return Number(text);
}

interface Flags extends Omit<SandboxOptions, 'newPairKillsOld'> {
	keepOldTokens?: boolean;
}

function commandLine(): Command {
	return program
		.name('sandbox')
		.description('A local JING server for trying and testing. It forgets everything at its end.')
		.option('--port <number>', 'port on 127.0.0.1, 0 for any free one', wholeNumber, 8787)
		.option('--app-id <text>', 'app ID that it accepts')
		.option('--app-secret <text>', 'app secret that it accepts')
		.option('--token-lifetime <seconds>', 'lifetime of an access token', wholeNumber)
		.option('--refresh-token-lifetime <seconds>', 'lifetime of a refresh token', wholeNumber)
		.option('--keep-old-tokens', 'a new pair leaves earlier access tokens alive')
		.addOption(
			new Option('--error-status <kind>', 'HTTP 200 for failures, or the matching status').choices([
				'ok',
				'http',
			]),
		)
		.option('--latency <milliseconds>', 'delay of every business answer', wholeNumber)
		.option('--max-batch <number>', 'longest array that it accepts', wholeNumber);
}

function print(line: string): void {
	process.stdout.write(`${line}\n`);
}

/** One line, without headers and body: those hold tokens, secrets and people. */
function printCall({ at, key, method, path, status, code, acted }: LoggedCall): void {
	const time = new Date(at).toISOString().slice(11, 19);
	const answer = status === 0 ? 'no answer' : `HTTP ${status}, code ${code ?? 'none'}`;
	const effect = acted ? '' : ', not carried out';
	print(`${time}  ${method} ${path}  ${key || 'unknown call'}  ${answer}${effect}`);
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

async function main(): Promise<void> {
	const { keepOldTokens, ...options } = commandLine().parse().opts<Flags>();
	const sandbox = await startSandbox({ ...options, newPairKillsOld: !keepOldTokens }, printCall);
	printStart(sandbox);
	const end = () => void sandbox.close();
	process.once('SIGINT', end).once('SIGTERM', end);
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
});
