import type { About } from './about';
import type { Failure } from './failure';

const check = 'Interface: Check Access';

/** Where to look, for those who are shown the message alone. */
export function pathHelp({ key, pathFrom }: About): string {
	if (pathFrom === undefined) return '';
	const correct = pathFrom === 'node' ? 'correct Method and Path' : `set the override "${key}"`;
	return `. Run ${check} to see which interfaces answer, or ${correct}`;
}

/** What to do where JING does not know the path of a call. */
export function wrongPath(failure: Failure, { key, endpoint, pathFrom }: About): string {
	if (failure.stage === 'token' || !endpoint) {
		return 'Check the Base Address in the credential, and the token calls under Endpoint Overrides there: {"oauth.getToken": "POST /v1/..."}.';
	}
	const sent = `${endpoint.method} ${endpoint.path}`;
	const paste = `{"${key}": "${endpoint.method} /v1/..."}`;
	if (pathFrom === 'node') return `${sent} is what the node says: correct Method and Path there.`;
	if (pathFrom === 'override') {
		return `${sent} is set under Endpoint Overrides in the credential, as "${key}": correct it there. ${check} shows whether JING answers at all.`;
	}
	if (pathFrom === 'documentation') {
		return `${sent} is the documented path: check the Base Address in the credential. ${check} shows which interfaces answer. If JING has moved it, enter its address under Endpoint Overrides: ${paste}.`;
	}
	return `We had to guess this address (${sent}) because JING's documentation isn't public. ${check} shows which interfaces answer. Ask JINGdigital for the right address and enter it in the credential under Endpoint Overrides: ${paste}.`;
}
