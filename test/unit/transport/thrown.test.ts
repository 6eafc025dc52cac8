import { failureOfThrown } from '../../../nodes/Jing/transport/thrown';
import { type Failure, isUnclear } from '../../../nodes/Jing/transport/failure';

const isUnclearAfter = (error: unknown) => isUnclear(failureOfThrown(error, 'call'));
const kindAfter = (error: unknown) => failureOfThrown(error, 'call').kind;

describe('a thrown error', () => {
	const thrown = (code: string, message = code) => Object.assign(new Error(message), { code });
	const kinds: Array<[string, string]> = [
		['ECONNREFUSED', 'unreachable'],
		['ENOTFOUND', 'unreachable'],
		['EAI_AGAIN', 'unreachable'],
		['EHOSTUNREACH', 'connectionLost'],
		['ENETUNREACH', 'connectionLost'],
		['CERT_HAS_EXPIRED', 'certificate'],
		['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate'],
		['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate'],
		['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
		['ERR_SSL_WRONG_VERSION_NUMBER', 'connectionLost'],
		['SELF_SIGNED_CERT_IN_CHAIN', 'certificate'],
		['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'certificate'],
		['EPROTO', 'connectionLost'],
		['ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC', 'connectionLost'],
		['ECONNABORTED', 'timeout'],
		['ETIMEDOUT', 'timeout'],
		['ECONNRESET', 'connectionLost'],
		['EPIPE', 'connectionLost'],
		['ERR_STREAM_PREMATURE_CLOSE', 'connectionLost'],
	];

	it.each(kinds)('%s means %s', (code, kind) => {
		expect(failureOfThrown(thrown(code), 'call')).toEqual({ kind, stage: 'call', detail: code });
	});

	it.each(kinds)('%s as the cause of an error without a code means %s', (code, kind) => {
		const error = new Error('The service refused', { cause: thrown(code) });
		expect(failureOfThrown(error, 'token')).toMatchObject({ kind, stage: 'token' });
	});

	it('goes by the cause where the outer code says nothing', () => {
		const error = Object.assign(thrown('ERR_BAD_REQUEST'), { cause: thrown('ECONNREFUSED') });
		expect(failureOfThrown(error, 'call').kind).toBe('unreachable');
	});

	it('that was cancelled is cancelled', () => {
		expect(failureOfThrown(thrown('ERR_CANCELED'), 'call').kind).toBe('cancelled');
	});

	it('that carries a failure hands it on, also out of the cause', () => {
		const failure: Failure = { kind: 'noPermission', stage: 'token', code: 40006, msg: 'x' };
		const inner = Object.assign(new Error('x'), { failure });
		expect(failureOfThrown(inner, 'call')).toBe(failure);
		expect(failureOfThrown(new Error('y', { cause: inner }), 'call')).toBe(failure);
	});

	it.each([
		[new Error('Odd'), 'Odd'],
		['plain text', 'plain text'],
		[undefined, 'undefined'],
		[null, 'null'],
	])('of another kind keeps its words: %s', (error, detail) => {
		expect(failureOfThrown(error, 'call')).toEqual({ kind: 'other', stage: 'call', detail });
	});
});

/** As n8n throws it: its own error, around axios', around that of the system. */
function asThrown(inner: Error & { code?: string }): Error {
	const { code } = inner;
	const axios = Object.assign(new Error(inner.message, { cause: inner }), code ? { code } : {});
	return new Error('The service refused', { cause: axios });
}

const systemError = (syscall: string, code: string) =>
	Object.assign(new Error(`${syscall} ${code}`), { code, syscall });

describe('a system error', () => {
	const codes = [
		...['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL'],
		...['ETIMEDOUT', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'EPROTO', 'EINVAL'],
	];
	const table = (syscalls: string[]) =>
		syscalls.flatMap((syscall) => codes.map((code) => [syscall, code] as const));

	it.each(table(['getaddrinfo', 'queryA', 'queryAaaa', 'connect']))(
		'of %s %s: nothing was sent',
		(syscall, code) => {
			expect(failureOfThrown(asThrown(systemError(syscall, code)), 'call')).toEqual({
				kind: 'unreachable',
				stage: 'call',
				detail: code,
			});
		},
	);

	it.each(table(['read', 'write']))('of %s %s leaves the outcome open', (syscall, code) => {
		const error = asThrown(systemError(syscall, code));
		expect(isUnclearAfter(error)).toBe(true);
		expect(['timeout', 'connectionLost']).toContain(kindAfter(error));
	});

	it.each(codes)('%s without a syscall: nothing was sent only where the code tells', (code) => {
		const tells = ['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED'].includes(code);
		const error = asThrown(Object.assign(new Error('x'), { code }));
		expect(kindAfter(error) === 'unreachable').toBe(tells);
		expect(isUnclearAfter(error)).toBe(!tells);
	});
});

describe('an error of a host with several addresses', () => {
	const several = (errors: Error[], code?: string) =>
		asThrown(Object.assign(new AggregateError(errors), code ? { code } : {}));

	it('is one of connecting where each address gave one', () => {
		const errors = [systemError('connect', 'ETIMEDOUT'), systemError('connect', 'ENETUNREACH')];
		expect(failureOfThrown(several(errors, 'ETIMEDOUT'), 'call')).toEqual({
			kind: 'unreachable',
			stage: 'call',
			detail: 'ETIMEDOUT',
		});
	});

	it.each<[string, Error, Failure['kind']]>([
		['a reset', systemError('read', 'ECONNRESET'), 'connectionLost'],
		['an unknown error', new Error('x'), 'other'],
		['a code that tells nothing', Object.assign(new Error('x'), { code: 'EODD' }), 'other'],
	])('leaves the outcome open where one of them is %s', (_what, other, kind) => {
		const error = several([systemError('connect', 'ECONNREFUSED'), other], 'ECONNREFUSED');
		expect(kindAfter(error)).toBe(kind);
		expect(isUnclearAfter(error)).toBe(true);
	});

	it('leaves the outcome open where none is told', () => {
		expect(isUnclearAfter(several([], 'ETIMEDOUT'))).toBe(true);
	});
});

describe('an alert of TLS', () => {
	it.each([
		'ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE',
		'ERR_SSL_SSLV3_ALERT_CERTIFICATE_UNKNOWN',
		'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
		'ERR_SSL_TLSV1_ALERT_UNKNOWN_CA',
		'ERR_SSL_CERTIFICATE_VERIFY_FAILED',
	])('leaves the outcome open, though it speaks of certificates: %s', (code) => {
		const error = asThrown(Object.assign(new Error('x'), { code }));
		expect(kindAfter(error)).toBe('connectionLost');
		expect(isUnclearAfter(error)).toBe(true);
	});
});

it.each([
	'Client network socket disconnected before secure TLS connection was established',
	'Proxy connection ended before receiving CONNECT response',
	'No header received from proxy CONNECT response',
	'Invalid header from proxy CONNECT response: "x"',
])('"%s" comes before the request', (message) => {
	expect(kindAfter(asThrown(new Error(message)))).toBe('unreachable');
	const reset = Object.assign(new Error(message), { code: 'ECONNRESET' });
	expect(kindAfter(asThrown(reset))).toBe('unreachable');
});

it.each(['socket hang up', 'aborted', 'read ECONNRESET'])(
	'"%s" can come at any time',
	(message) => {
		const reset = Object.assign(new Error(message), { code: 'ECONNRESET' });
		expect(kindAfter(asThrown(reset))).toBe('connectionLost');
	},
);

it('an error that is its own cause is read to an end', () => {
	const error = new Error('round');
	error.cause = error;
	expect(kindAfter(error)).toBe('other');
});
