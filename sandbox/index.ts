import routes from './routes.json';
import { startServer } from './server';
import type { LoggedCall, Route, Sandbox, SandboxOptions } from './types';

export type { CallContract, Contract } from './contract/types';
export type { Fault, LoggedCall, Sandbox, SandboxOptions } from './types';

/** Starts a JING server on this machine; `onCall` is told of each call once it is over. */
export async function startSandbox(
	options: SandboxOptions = {},
	onCall?: (call: LoggedCall) => void,
): Promise<Sandbox> {
	// The type of a JSON file is what it happens to hold.
	return await startServer(routes as Route[], options, onCall);
}
