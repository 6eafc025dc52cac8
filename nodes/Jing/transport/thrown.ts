import type { Failure } from './failure';

/** What of an error tells when it came; an error of several addresses has one for each in `errors`. */
interface Link {
	code?: string;
	syscall?: string;
	message?: string;
	errors?: unknown[];
	failure?: unknown;
}

/** n8n wraps axios' error, and axios wraps that of the system. */
const depthOfCauses = 5;

const nameResolution = /^(getaddrinfo|query)/;
/** Codes that nothing but name resolution and a refused connection has. */
const ofConnecting = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA']);

/** How errors without a code of their own begin that can only come before the request. */
const wordsOfConnecting = [
	// The handshake of TLS comes first.
	'Client network socket disconnected before secure TLS connection was established',
	// A proxy that gives no usable answer to CONNECT.
	'Proxy connection ended before receiving CONNECT response',
	'No header received from proxy CONNECT response',
	'Invalid header from proxy CONNECT response',
];

/**
 * A certificate that did not pass: it is looked at before the request is sent. Alerts of a server
 * have such words in their codes too (ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE), and come at any time.
 */
const certificate = new Set([
	'CERT_CHAIN_TOO_LONG',
	'CERT_HAS_EXPIRED',
	'CERT_NOT_YET_VALID',
	'CERT_REJECTED',
	'CERT_REVOKED',
	'CERT_SIGNATURE_FAILURE',
	'CERT_UNTRUSTED',
	'DEPTH_ZERO_SELF_SIGNED_CERT',
	'ERR_TLS_CERT_ALTNAME_FORMAT',
	'ERR_TLS_CERT_ALTNAME_INVALID',
	'SELF_SIGNED_CERT_IN_CHAIN',
	'UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY',
	'UNABLE_TO_DECRYPT_CERT_SIGNATURE',
	'UNABLE_TO_GET_ISSUER_CERT',
	'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
	'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

const timedOut = new Set(['ECONNABORTED', 'ETIMEDOUT', 'ESOCKETTIMEDOUT']);

/** These come at any time, also after the server has acted. */
const lost = new Set([
	'EADDRNOTAVAIL',
	'ECONNRESET',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'EPIPE',
	'EPROTO',
	'ERR_BAD_RESPONSE',
	'ERR_STREAM_PREMATURE_CLOSE',
]);
const tls = /^ERR_(TLS|SSL)/;

/** What an error thrown by n8n's HTTP helper means: "unreachable" only where nothing was sent. */
export function failureOfThrown(error: unknown, stage: Failure['stage']): Failure {
	const chain = chainOf(error);
	const carried = chain.map(({ failure }) => failure).find(isFailure);
	if (carried) return carried;
	const source = sourceOf(chain);
	const kind = source && kindOf(source);
	if (kind === 'cancelled') return { kind, stage };
	if (kind) return { kind, stage, detail: source.code ?? source.message ?? '' };
	return { kind: 'other', stage, detail: chain[0]?.message ?? String(error) };
}

/** The error and its causes, the outermost first. */
function chainOf(error: unknown): Link[] {
	const chain: Link[] = [];
	let next = error;
	while (isObject(next) && chain.length < depthOfCauses) {
		chain.push(toLink(next));
		next = next.cause;
	}
	return chain;
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

const toLink = (error: Record<string, unknown>): Link => ({
	code: text(error.code),
	syscall: text(error.syscall),
	message: text(error.message),
	errors: Array.isArray(error.errors) ? error.errors : undefined,
	failure: error.failure,
});

/** The innermost error that says anything; of several addresses the one that leaves most open. */
function sourceOf(chain: Link[]): Link | undefined {
	const source = chain.findLast(
		(link) => link.code ?? link.syscall ?? (link.errors || isOfConnecting(link)),
	);
	const each = source?.errors?.filter(isObject).map(toLink) ?? [];
	return each.find((link) => !isOfConnecting(link)) ?? each[0] ?? source;
}

/** Whether an error came before anything of the request was sent. */
function isOfConnecting({ code = '', syscall, message = '' }: Link): boolean {
	if (syscall !== undefined) return syscall === 'connect' || nameResolution.test(syscall);
	return (
		ofConnecting.has(code) || wordsOfConnecting.some((beginning) => message.startsWith(beginning))
	);
}

function kindOf(link: Link): Failure['kind'] | undefined {
	const { code = '', syscall } = link;
	if (isOfConnecting(link)) return 'unreachable';
	if (certificate.has(code)) return 'certificate';
	if (timedOut.has(code)) return 'timeout';
	const isOfConnection = syscall === 'read' || syscall === 'write';
	if (isOfConnection || lost.has(code) || tls.test(code)) return 'connectionLost';
	return code === 'ERR_CANCELED' ? 'cancelled' : undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;
const isFailure = (value: unknown): value is Failure =>
	isObject(value) && 'kind' in value && 'stage' in value;
