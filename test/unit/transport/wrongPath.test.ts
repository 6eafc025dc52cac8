import type { About } from '../../../nodes/Jing/transport/explain';
import type { Failure } from '../../../nodes/Jing/transport/failure';
import { explained } from './support/explained';

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

	it('that is documented points to the base address first', () => {
		const { description } = explained(failure, { pathFrom: 'documentation' });
		expect(description).toContain('is the documented path: check the Base Address');
		expect(description).not.toContain('guess');
		expect(description).toContain('{"lead.create": "POST /v1/..."}');
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
