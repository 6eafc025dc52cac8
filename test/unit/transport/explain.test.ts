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
};

const explained = (failure: Partial<Failure>, more: Partial<About> = {}) =>
	explain({ kind: 'other', stage: 'call', ...failure }, { ...about, ...more });

describe.each(kinds)('a failure of kind %s', (kind, isOpen) => {
	it('says which operation failed, what happened and what to do', () => {
		const { message, description } = explained({ kind }, { repeatable: true });
		expect(message).toMatch(/^Lead: Create: [A-Z].{10,}/);
		expect(description).toMatch(/^.{15,}[.}]$/);
		expect(message + description).not.toMatch(/undefined|null|NaN|\[object/);
	});

	it(`${isOpen ? 'leaves' : 'does not leave'} the outcome of a create open`, () => {
		expect(isUnclear({ kind, stage: 'call' })).toBe(isOpen);
		const { description } = explained({ kind });
		expect(description.includes('Outcome unknown')).toBe(isOpen);
		expect(description.includes('Lead: Get Many')).toBe(isOpen);
	});

	it('leaves no outcome open where a repeat is harmless', () => {
		expect(explained({ kind }, { repeatable: true }).description).not.toContain('Outcome unknown');
	});

	it('leaves no outcome open where only the token was asked for', () => {
		expect(isUnclear({ kind, stage: 'token' })).toBe(false);
		expect(explained({ kind, stage: 'token' }).description).not.toContain('Outcome unknown');
	});
});

it.each(kinds.filter(([, isOpen]) => isOpen))(
	'does not say "try again" where %s leaves the outcome of a create open',
	(kind) => {
		for (const checkWith of ['Lead: Get Many', undefined]) {
			const { description } = explained({ kind, detail: 'ETIMEDOUT' }, { checkWith });
			expect(description).toContain('Outcome unknown');
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
	const { description } = explained({ kind: 'timeout' }, { checkWith: undefined });
	expect(description).toContain('Outcome unknown');
	expect(description).not.toContain('Look with');
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
		expect(description).toContain('assumed');
		expect(description).toContain('POST /v1/lead/create');
		expect(description).toContain('"lead.create": "POST ');
		expect(description).toContain('Endpoint Overrides');
	});

	it('that the credential sets is to be corrected there, not called assumed', () => {
		const endpoint = { method: 'PUT', path: '/v9/lead' } as const;
		const { description } = explained(failure, { endpoint, pathFrom: 'override' });
		expect(description).toContain('PUT /v9/lead');
		expect(description).toContain('Endpoint Overrides');
		expect(description).not.toContain('assumed');
	});

	it('that is documented points to the base address', () => {
		const { description } = explained(failure, { pathFrom: 'documentation' });
		expect(description).toContain('Base Address');
		expect(description).not.toContain('Endpoint Overrides');
	});

	it.each([404, 405])('is possible where HTTP %i comes with another code', (httpStatus) => {
		const refusal = { kind: 'businessRefusal', code: 40004, msg: 'x', httpStatus } as const;
		const { description } = explained(refusal);
		expect(description).toContain("JING's own words say why");
		expect(description).toContain('The path of POST /v1/lead/create is assumed');
		expect(description).toContain('{"lead.create": "POST /v1/..."}');
	});

	it.each<[string, Partial<Failure>, Partial<About>]>([
		['HTTP 200', { httpStatus: 200 }, {}],
		['HTTP 400', { httpStatus: 400 }, {}],
		['a documented path', { httpStatus: 404 }, { pathFrom: 'documentation' }],
		['a path of the credential', { httpStatus: 404 }, { pathFrom: 'override' }],
	])('is not supposed with another code and %s', (_what, facts, more) => {
		const { description } = explained({ kind: 'businessRefusal', code: 40004, ...facts }, more);
		expect(description).not.toMatch(/path|Endpoint Overrides/);
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
