import type { FailureKind } from '../../transport/failure';
import type { Finding, Tried } from './finding';

const forVerdict: Record<Tried, string> = {
	works: 'Nothing to do: JING answers at this address.',
	notGranted: 'Ask JINGdigital to authorize this interface for your App ID.',
	notFound:
		'Ask JINGdigital for the address of this interface and enter it in the credential under Endpoint Overrides: {"{key}": "POST /v1/..."}.',
	ipRefused:
		'Ask JINGdigital to put the public IP address of your n8n server on the allow-list of this interface.',
	unclear:
		'Run the check again; if the answer stays the same, send it to JINGdigital and ask what it means.',
};

const connection = 'Check the connection between n8n and JING, then run the check again.';

/** Where what went wrong says more than that the verdict is unclear. */
const forKind: Partial<Record<FailureKind, string>> = {
	rateLimit: "Lower Concurrency in Options and run the check again: JING's rate limit was reached.",
	timeout: 'Raise Request Timeout in Options and run the check again: no answer came in time.',
	connectionLost: connection,
	unreachable: connection,
	certificate: connection,
	proxyRefused: connection,
};

/** @param key the name of the interface among the endpoint overrides */
export const nextStepFor = (verdict: Tried, key: string, kind?: FailureKind) =>
	((verdict === 'unclear' && kind && forKind[kind]) || forVerdict[verdict]).replace('{key}', key);

const notTried = (nextStep: string): Finding => ({ verdict: 'notTried', said: '', nextStep });

/** Why an interface was not called. */
export const leftOut = {
	writes: notTried('Ask JINGdigital whether it is granted: the check never calls what writes.'),
	cancelled: notTried('Run the check again: it was cancelled before this interface.'),
	quota: notTried(
		"Run the check again tomorrow or ask JINGdigital for a higher limit: JING's quota is used up.",
	),
};
