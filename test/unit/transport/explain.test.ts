import { type About, explain } from '../../../nodes/Jing/transport/explain';
import { type Failure, type FailureKind, isUnclear } from '../../../nodes/Jing/transport/failure';

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

const about: About = {
	key: 'lead.create',
	title: 'Lead: Create',
	endpoint: { method: 'POST', path: '/v1/lead/create' },
	pathFrom: 'assumption',
	repeatable: false,
	checkWith: 'Lead: Get Many',
	happening: 'it was created',
};

const explained = (failure: Partial<Failure>, more: Partial<About> = {}) =>
	explain({ kind: 'other', stage: 'call', ...failure }, { ...about, ...more });

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

describe('a wrong path', () => {
	const failure = { kind: 'unknownMethod', code: 40002, msg: '不存在的方法名' } as const;

	it('that is assumed says so, with the key and the method for the override', () => {
		const { description } = explained(failure);
		expect(description).toContain('We had to guess this address (POST /v1/lead/create)');
		expect(description).toContain('"lead.create": "POST ');
		expect(description).toContain('Endpoint Overrides');
	});

	it('that the credential sets is to be corrected there, not called assumed', () => {
		const endpoint = { method: 'PUT', path: '/v9/lead' } as const;
		const { description } = explained(failure, { endpoint, pathFrom: 'override' });
		expect(description).toContain('PUT /v9/lead');
		expect(description).toContain('Endpoint Overrides');
		expect(description).not.toContain('guess');
	});

	it('that is documented points to the base address', () => {
		const { description } = explained(failure, { pathFrom: 'documentation' });
		expect(description).toContain('Base Address');
		expect(description).not.toContain('Endpoint Overrides');
	});

	it.each([404, 405])('is possible where HTTP %i comes with another code', (httpStatus) => {
		const refusal = { kind: 'businessRefusal', code: 40004, msg: 'x', httpStatus } as const;
		const { description } = explained(refusal);
		expect(description).toContain('The reason above comes from JING');
		expect(description).toContain('We had to guess this address (POST /v1/lead/create)');
		expect(description).toContain('{"lead.create": "POST /v1/..."}');
	});

	it.each<[string, Partial<Failure>, Partial<About>]>([
		['HTTP 200', { httpStatus: 200 }, {}],
		['HTTP 400', { httpStatus: 400 }, {}],
		['a documented path', { httpStatus: 404 }, { pathFrom: 'documentation' }],
		['a path of the credential', { httpStatus: 404 }, { pathFrom: 'override' }],
	])('is not supposed with another code and %s', (_what, facts, more) => {
		const { description } = explained({ kind: 'businessRefusal', code: 40004, ...facts }, more);
		expect(description).not.toMatch(/guess|path|Endpoint Overrides/);
	});

	it('is told once', () => {
		const { description } = explained({ ...failure, httpStatus: 404 });
		expect(description.split('Endpoint Overrides')).toHaveLength(2);
	});

	it('of the token call names the key of the token call, not of the operation', () => {
		const { message, description } = explained({ ...failure, stage: 'token' });
		expect(message).toContain('getting a token');
		expect(description).toContain('"oauth.getToken": "POST ');
		expect(description).not.toContain('lead.create');
	});
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

describe('a field that JING mentions', () => {
	const labels = new Map([
		['sign_name', 'Signature'],
		['mobile', 'Mobile Number'],
		['content', 'Content'],
	]);

	it.each<[string, string]>([
		['缺少必选参数: sign_name', 'Signature (sign_name)'],
		['缺少必选参数:content', 'Content (content)'],
		['Missing Required Parameters: content', 'Content (content)'],
		['参数sign_name和mobile不能为空', 'Signature (sign_name), Mobile Number (mobile)'],
	])('comes with its label where JING says "%s"', (msg, named) => {
		const { message, description } = explained(
			{ kind: 'missingParameter', code: 40001, msg },
			{ labels },
		);
		expect(message).toBe(
			`Lead: Create: a required field is missing: ${named}. JING said: "${msg}" (code 40001)`,
		);
		expect(description).toBe('Fill in the field named above, then run it again.');
	});

	it('has the name that an override sends it under', () => {
		const endpoint = { ...about.endpoint!, rename: { sign_name: 'sign' } };
		const failure = { kind: 'invalidParameter', msg: '参数无效: sign' } as const;
		expect(explained(failure, { labels, endpoint }).message).toContain('Signature (sign)');
	});

	it.each([
		['Invalid content-type'],
		['The mobile network is down'],
		['缺少必选参数: sign_name_2'],
		['缺少必选参数'],
		[undefined],
	])('is none in "%s"', (msg) => {
		const { message } = explained({ kind: 'missingParameter', code: 40001, msg }, { labels });
		expect(message).not.toMatch(/Signature|Mobile|Content \(/);
		expect(message).toContain('a required field is missing');
	});

	it('is not named where JING rejects for another reason', () => {
		const failure = { kind: 'businessRefusal', msg: '签名 sign_name 未审核' } as const;
		expect(explained(failure, { labels }).message).not.toContain('Signature');
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
