import type { IDataObject } from 'n8n-workflow';
import { execute } from './support/execute';
import { createLead, createUsers, listLeads, mobile, people } from './support/people';
import { startRawServer } from './support/rawServer';
import { storeCredential, withSandbox } from './support/setUp';

const setUp = withSandbox();
const continued = { onError: 'continueErrorOutput' } as const;
const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

/** A JING whose answers are these texts. */
async function answeredBy(
	answer: Parameters<typeof startRawServer>[0],
	items: IDataObject[],
	node: Parameters<typeof execute>[2][number],
) {
	const server = await startRawServer(answer);
	storeCredential(setUp, { baseUrl: server.url });
	const result = await execute(setUp.store, items, [node]);
	await server.close();
	return { result, bodies: server.bodies };
}

it.each([600, 3_000, 100_000])(
	'an answer nested %i levels deep: one call, one unknown outcome, also under Retry On Fail',
	async (levels) => {
		for (const data of [
			`${'['.repeat(levels)}${']'.repeat(levels)}`,
			`{"failure":${'['.repeat(levels)}${']'.repeat(levels)}}`,
		]) {
			const node = createLead({}, { ...continued, ...retrying });
			const { result, bodies } = await answeredBy(`{"code":0,"data":${data}}`, people(1), node);
			expect(bodies).toHaveLength(1);
			expect(result.items('Lead')).toEqual([]);
			const [{ json }] = result.items('Lead', 1) as [{ json: IDataObject }];
			expect(json.error).toMatch(/^Lead: Create: unclear whether it was created.*too deeply/);
			expect(json.details).toMatchObject({ outcome: 'unknown', retry_safe: false });
		}
	},
);

it('ten items of which one can not be written as JSON: nine done, one refused', async () => {
	const jsonBody =
		"={{ $json.bad ? { toJSON: () => { throw new Error('no text') } } : { business_type: 'FcKtzPvUzZ4dDEi7gNGZqa', fields: { mobile: $json.mobile } } }}";
	const items = people(10).map((person, index) => ({ ...person, bad: index === 4 }));
	const node = createLead({ specifyBody: 'json', jsonBody }, { ...continued, ...retrying });
	const result = await execute(setUp.store, items, [node]);
	expect(setUp.sandbox.effects['lead.create']).toBe(9);
	expect(result.items('Lead')).toHaveLength(9);
	const errors = result.items('Lead', 1);
	expect(errors.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 4 }]);
	expect(errors[0]!.json.error).toContain('no text');
	expect(JSON.stringify(errors[0]!.json.details)).toContain('Nothing was sent');
});

it('users who give +86 get the answer that names them without it', async () => {
	const identity = (value: string) => ({ identities: [{ type: 'mobile', value }] });
	const success = [
		{
			omni_user_uuid: 'A',
			...identity('13800000001'),
			fields: { recommended_by: '+8613800000002' },
		},
		{ omni_user_uuid: 'B', ...identity('13800000002') },
	];
	const answer = JSON.stringify({ code: 0, data: { success, failure: [] } });
	const items = [{ mobile: '+8613800000001' }, { mobile: '+8613800000002' }];
	const { result } = await answeredBy(answer, items, createUsers());
	expect(result.items('Create').map(({ json }) => json.omni_user_uuid)).toEqual(['A', 'B']);
});

it('a user on both lists of the answer is neither done nor refused', async () => {
	const identities = (index: number) => ({
		identities: [{ type: 'mobile', value: mobile(index) }],
	});
	const data = {
		success: [identities(0), identities(1)],
		failure: [{ ...identities(1), error_code: 40004, error_msg: '手机号已存在' }],
	};
	setUp.sandbox.fault({ on: 'user.create', answer: { code: 0, data } });
	const result = await execute(setUp.store, people(2), [createUsers({}, continued)]);
	expect(result.items('Create').map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }]);
	const [{ json }] = result.items('Create', 1) as [{ json: IDataObject }];
	expect(json.error).toContain('unclear whether it was created');
	expect(json.details).toMatchObject({ outcome: 'unknown', retry_safe: false, index: 1 });
});

it('columns that are called message, error and details can still be read', async () => {
	const columns = { message: 'from the form', error: 'none', details: { page: 3 } };
	setUp.sandbox.fault({ on: 'lead.create', answer: { code: 40004, msg: '手机号已存在' } });
	const node = createLead({}, continued);
	const result = await execute(setUp.store, [{ mobile: mobile(0), ...columns }], [node]);
	const [{ json }] = result.items('Lead', 1) as [{ json: IDataObject }];
	expect(Object.keys(json).sort()).toEqual(['details', 'error', 'message', 'mobile']);
	expect(json.message).toBe('from the form');
	expect(json.error).toContain('JING rejected the request: "手机号已存在"');
	expect(json.details).toMatchObject({
		code: 40004,
		advice: expect.stringContaining('Fix the item') as string,
		input: { error: 'none', details: { page: 3 } },
	});
});

describe('a list that changes while it is read', () => {
	const lead = (id: number, more = {}) => ({ lead_uuid: `l${id}`, ...more });
	const leads = (from: number, to: number) =>
		Array.from({ length: to - from }, (_, index) => lead(from + index));
	const pages = (...lists: unknown[][]) => {
		for (const list of lists) {
			setUp.sandbox.fault({ on: 'lead.getAll', answer: { code: 0, data: { list, total: 150 } } });
		}
	};
	const read = async (parameters = {}) => {
		const result = await execute(setUp.store, [{}], [listLeads(parameters)]);
		expect(result.error).toBeUndefined();
		return { ids: result.items('Leads').map(({ json }) => json.lead_uuid), record: result.record };
	};
	const idsOf = (from: number, to: number) => leads(from, to).map(({ lead_uuid }) => lead_uuid);

	it('gives a row that moved to the next page once', async () => {
		pages(leads(0, 100), leads(99, 150), []);
		const { ids, record } = await read();
		expect(ids).toEqual(idsOf(0, 150));
		expect(record).not.toContain('came twice');
	});

	it('gives a row that changed meanwhile twice, with a hint', async () => {
		pages(leads(0, 100), [lead(99, { status: 'won' }), ...leads(100, 150)], []);
		const { ids, record } = await read();
		expect(ids).toHaveLength(151);
		expect(record).toContain('1 row came twice with different values');
		expect(record).toContain('lead_uuid');
	});

	it('gives as many rows as the limit says', async () => {
		pages(leads(0, 100), leads(95, 150), []);
		const { ids } = await read({ returnAll: false, limit: 120 });
		expect(ids).toEqual(idsOf(0, 120));
	});
});

it('deliveries that share their IDs all come out', async () => {
	const row = { msg_id: 'm1', mobile: mobile(0), delivery_status: 'delivered' };
	const answer = { code: 0, data: { list: [row, row, row], total: 3 } };
	setUp.sandbox.fault({ on: 'sms.getDeliveries', answer });
	const parameters = { resource: 'sms', operation: 'getDeliveries', task_id: 't', returnAll: true };
	const result = await execute(setUp.store, [{}], [{ parameters }]);
	expect(result.items('JING').map(({ json }) => json)).toEqual([row, row, row]);
});
