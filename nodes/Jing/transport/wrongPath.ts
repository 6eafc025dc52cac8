import type { About } from './about';
import type { Failure } from './failure';

/** What to do where JING does not know the path of a call. */
export function wrongPath(failure: Failure, { key, endpoint, pathFrom }: About): string {
	if (failure.stage === 'token' || !endpoint) {
		return 'Check the Base Address in the credential, and the token calls under Endpoint Overrides there: {"oauth.getToken": "POST /v1/..."}.';
	}
	const sent = `${endpoint.method} ${endpoint.path}`;
	if (pathFrom === 'node') return `${sent} is what the node says: correct Method and Path there.`;
	if (pathFrom === 'override') {
		return `${sent} is set under Endpoint Overrides in the credential: correct it there.`;
	}
	if (pathFrom === 'documentation') {
		return `${sent} is the documented path: check the Base Address in the credential.`;
	}
	return `We had to guess this address (${sent}) because JING's documentation isn't public. Ask JINGdigital for the right one and set it in the credential under Endpoint Overrides: {"${key}": "${endpoint.method} /v1/..."}.`;
}
