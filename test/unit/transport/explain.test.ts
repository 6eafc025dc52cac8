import type { About } from '../../../nodes/Jing/transport/explain';
import { type FailureKind, isUnclear } from '../../../nodes/Jing/transport/failure';
import { explained } from './support/explained';

/** Every kind, and whether it leaves open if JING has acted on the call. */
const unclear: Record<FailureKind, boolean> = {
	unavailable: true,
	timeout: true,
	connectionLost: true,
	notJson: true,
	emptyAnswer: true,
	noCode: true,
	serviceCall: true,
	cancelled: true,
	other: true,
	tokenRejected: false,
	notAuthorised: false,
	quotaUsedUp: false,
	rateLimit: false,
	dailyLimit: false,
	missingParameter: false,
	invalidParameter: false,
	unknownMethod: false,
	businessRefusal: false,
	noPermission: false,
	addressRefused: false,
	unlistedCode: true,
	redirect: false,
	tooLarge: false,
	badRequest: false,
	unreachable: false,
	certificate: false,
	proxyRefused: false,
	unsendable: false,
	tooDeep: true,
	listWithoutEnd: false,
	notAList: false,
	notConfigured: false,
	noToken: false,
};
const kinds = Object.entries(unclear) as Array<[FailureKind, boolean]>;

const textOf = (...given: Parameters<typeof explained>) => {
	const { message, description } = explained(...given);
	return `${message}\n${description}`;
};

describe.each(kinds)('a failure of kind %s', (kind, isOpen) => {
	it('says which operation failed, what happened and what to do', () => {
		const { message, description } = explained({ kind }, { repeatable: true });
		expect(message).toMatch(/^Lead: Create: [A-Za-z].{10,}/);
		expect(description).toMatch(/^.{15,}[.}]$/);
		expect(message + description).not.toMatch(/undefined|null|NaN|\[object/);
	});

	it(`${isOpen ? 'leaves' : 'does not leave'} the outcome of a create open`, () => {
		expect(isUnclear({ kind, stage: 'call' })).toBe(isOpen);
		const { message, description } = explained({ kind });
		const [beginning] = message.split('. ');
		expect(beginning === 'Lead: Create: unclear whether it was created').toBe(isOpen);
		expect(
			message.endsWith('Outcome unknown: check with Lead: Get Many before you run it again.'),
		).toBe(isOpen);
		expect(description.startsWith("Don't run it again yet. Check with Lead: Get Many")).toBe(
			isOpen,
		);
	});

	it('leaves no outcome open where a repeat is harmless', () => {
		expect(textOf({ kind }, { repeatable: true })).not.toMatch(/unknown|unclear|Don't run/);
	});

	it('leaves no outcome open where only the token was asked for', () => {
		expect(isUnclear({ kind, stage: 'token' })).toBe(false);
		expect(textOf({ kind, stage: 'token' })).not.toMatch(/unknown|unclear|Don't run/);
	});
});

it.each(kinds.filter(([, isOpen]) => isOpen))(
	'does not say "try again" where %s leaves the outcome of a create open',
	(kind) => {
		for (const checkWith of ['Lead: Get Many', undefined]) {
			const { message, description } = explained({ kind, detail: 'ETIMEDOUT' }, { checkWith });
			expect(message).toContain('Outcome unknown');
			expect(description).not.toMatch(/again (in|later)|try again|another time/i);
		}
	},
);

it('says "try again" where a repeat is harmless', () => {
	expect(explained({ kind: 'timeout' }, { repeatable: true }).description).toMatch(/try again/i);
});

it('says something else for each kind', () => {
	const messages = kinds.map(([kind]) => explained({ kind }).message);
	expect(new Set(messages).size).toBe(kinds.length);
});

it('names no read to look with where there is none', () => {
	const { message, description } = explained({ kind: 'timeout' }, { checkWith: undefined });
	expect(message).toContain('Outcome unknown: check in JING before you run it again.');
	expect(description).toContain('check in JING');
	expect(message + description).not.toMatch(/check with/i);
});

it("quotes JING's words and code, and the HTTP status where it is not 200", () => {
	const failure = { kind: 'businessRefusal', code: 40004, msg: '标签已存在' } as const;
	const atOk = explained({ ...failure, httpStatus: 200 }).message;
	expect(atOk).toContain('标签已存在');
	expect(atOk).toContain('40004');
	expect(atOk).not.toContain('200)');
	expect(explained({ ...failure, httpStatus: 400 }).message).toContain('HTTP 400');
});

it('gives the request ID for the support of JING', () => {
	expect(explained({ kind: 'serviceCall', requestId: 'r-77' }).description).toContain('r-77');
});

it('tells the system code of a network fault', () => {
	const { message, description } = explained({ kind: 'unreachable', detail: 'ECONNREFUSED' });
	expect(`${message} ${description}`).toContain('ECONNREFUSED');
});

it.each<FailureKind>([
	'tokenRejected',
	'notAuthorised',
	'missingParameter',
	'invalidParameter',
	'businessRefusal',
])('%s of a token call sends to App ID and App Secret', (kind) => {
	const { description } = explained({ kind, stage: 'token' });
	expect(description).toMatch(/App ID and App Secret/);
});

it('tells an address refused at the token call as such', () => {
	const { description } = explained({ kind: 'addressRefused', stage: 'token' });
	expect(description).toContain('allow-list');
});

it.each<FailureKind>(['unreachable', 'timeout', 'rateLimit', 'noToken'])(
	'%s says that it happened while getting a token',
	(kind) => {
		expect(explained({ kind, stage: 'token' }).message).toContain('getting a token');
		expect(explained({ kind }).message).not.toContain('getting a token');
	},
);

it('names the field of a credential that cannot be used', () => {
	const failure = { kind: 'notConfigured', stage: 'token', detail: 'App ID: Enter it' } as const;
	expect(explained(failure).message).toContain('App ID: Enter it');
});

describe('an unclear outcome', () => {
	it('stands alone in the message: what is unclear, why, what JING said, and where to look', () => {
		const sms = { title: 'SMS: Send', checkWith: 'SMS: Get Deliveries', happening: 'it was sent' };
		expect(explained({ kind: 'connectionLost', detail: 'ECONNRESET' }, sms)).toEqual({
			message:
				'SMS: Send: unclear whether it was sent. The connection dropped before JING answered. Outcome unknown: check with SMS: Get Deliveries before you run it again.',
			description:
				"Don't run it again yet. Check with SMS: Get Deliveries whether it went through. The node didn't retry, so nothing was done twice. System code: ECONNRESET.",
		});
		const outage = { kind: 'unavailable', code: 20000, msg: '服务不可用' } as const;
		expect(explained(outage, sms).message).toBe(
			'SMS: Send: unclear whether it was sent. JING is not available at the moment: "服务不可用" (code 20000). Outcome unknown: check with SMS: Get Deliveries before you run it again.',
		);
	});

	it('of an operation without a verb of its own just happened', () => {
		const { message } = explained({ kind: 'timeout' }, { happening: undefined });
		expect(message).toMatch(/^Lead: Create: unclear whether it happened\. No response came/);
	});
});

describe('advice', () => {
	it.each<[FailureKind, RegExp]>([
		['rateLimit', /Lower Concurrency.*Raise Batch Size/],
		['dailyLimit', /Raise Batch Size/],
		['tooLarge', /Lower Batch Size/],
	])('of %s names the options that the operation has, and no other', (kind, all) => {
		const has = (options: About['options']) => explained({ kind }, { options }).description;
		expect(has(['concurrency', 'batchSize'])).toMatch(all);
		expect(has(['concurrency'])).not.toContain('Batch Size');
		expect(has([])).not.toMatch(/Concurrency|Batch Size/);
		expect(has(undefined)).not.toMatch(/Concurrency|Batch Size/);
		expect(has([]).length).toBeGreaterThan(15);
	});
});

it.each<[number | undefined, string]>([
	[undefined, "JING's rate limit was reached"],
	[1, "JING's rate limit was reached and still applied after 1 retry"],
	[4, "JING's rate limit was reached and still applied after 4 retries"],
])('tells how often a rate limit was waited for: %s', (retries, message) => {
	expect(explained({ kind: 'rateLimit', retries }).message).toBe(`Lead: Create: ${message}`);
});

it.each([
	['超出当天请求数量限制', "today's JING call quota is used up"],
	['超出请求总量限制', 'the JING call quota is used up'],
])('speaks of today only where JING does: "%s"', (msg, happened) => {
	expect(explained({ kind: 'dailyLimit', msg }).message).toContain(`Lead: Create: ${happened}`);
});

it('tells what to do about a certificate that is not trusted', () => {
	const detail = 'DEPTH_ZERO_SELF_SIGNED_CERT';
	const { message, description } = explained({ kind: 'certificate', detail });
	expect(message).toContain('certificate is not trusted');
	expect(description).toContain('NODE_EXTRA_CA_CERTS');
	expect(description).toContain(`System code: ${detail}.`);
});
