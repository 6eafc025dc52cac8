import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { isGone } from '../../nodes/Jing/engine/outcome/missing';
import { catalog } from '../../nodes/Jing/operations';
import { samplesOf } from '../support/samples';
import { execute, type JingNode } from './support/execute';
import { createLead, getUser, people } from './support/people';
import { startRawServer } from './support/rawServer';
import { storeCredential, withSandbox } from './support/setUp';

const setUp = withSandbox();
const continued = { onError: 'continueErrorOutput' } as const;
const json = (items: Array<{ json: IDataObject }>) => items.map((item) => item.json);

const getLead = (parameters: INodeParameters = {}): JingNode => ({
	name: 'Get',
	parameters: { resource: 'lead', operation: 'get', lead_uuid: '={{ $json.id }}', ...parameters },
	...continued,
});

/** A JING that answers every call with this envelope. */
async function answeredBy(answer: unknown, node: JingNode, items: IDataObject[] = [{ id: 'L1' }]) {
	const server = await startRawServer(JSON.stringify(answer));
	storeCredential(setUp, { baseUrl: server.url });
	const result = await execute(setUp.store, items, [{ ...node, ...continued }]);
	await server.close();
	return {
		output: json(result.items('Get')),
		errors: json(result.items('Get', 1)).map(({ error }) => String(error)),
	};
}

const gets = [...catalog.operations].filter(
	([, { operation }]) => operation.value === 'get' && operation.effect === 'read',
);

it('every operation that gets one record has the option', () => {
	expect(gets.map(([key]) => key)).toEqual([
		'user.get',
		'userGroup.get',
		'activity.get',
		'email.get',
		'member.get',
		'employee.get',
		'lead.get',
		'account.get',
		'templateMessage.get',
	]);
});

describe.each(gets)('%s of a record that JING does not have', (key, { section, operation }) => {
	const [sample] = samplesOf(section.value).filter((each) => each.key === key);
	const node = (ifNotFound?: string): JingNode => ({
		name: 'Get',
		parameters: {
			...sample!.parameters,
			resource: section.value,
			operation: operation.value,
			options: ifNotFound === undefined ? {} : { ifNotFound },
		},
	});

	it.each<[string, unknown]>([
		['an error', { code: 40004, msg: '记录不存在' }],
		['null', { code: 0, data: null }],
		['an empty object', { code: 0, data: {} }],
		['an empty list', { code: 0, data: { list: [], total: 0 } }],
	])('says so by %s', async (_how, answer) => {
		const error = await answeredBy(answer, node());
		expect(error.output).toEqual([]);
		expect(error.errors).toEqual([expect.stringMatching(/not found|不存在/)]);
		expect(await answeredBy(answer, node('empty'))).toEqual({ output: [{}], errors: [] });
		expect(await answeredBy(answer, node('drop'))).toEqual({ output: [], errors: [] });
	});
});

describe('If Not Found: Drop the Item', () => {
	const dropping = { options: { ifNotFound: 'drop' } };

	it.each<[string, unknown]>([
		['an unknown interface', { code: 40001, msg: '不存在的方法名' }],
		['a token', { code: 20001, msg: '令牌不存在' }],
		['a field', { code: 40004, msg: '字段不存在' }],
		['the contract', { code: 20004, msg: '应用不存在' }],
		['another rejection', { code: 40004, msg: '参数错误' }],
		['an error inside JING', { code: 40005, msg: '服务不存在' }],
		['no code', { msg: '用户不存在' }],
	])('is not for an answer about %s', async (_what, answer) => {
		const { output, errors } = await answeredBy(answer, getUser(dropping), people(1));
		expect(output).toEqual([]);
		expect(errors).toHaveLength(1);
	});

	it.each([
		[200, '用户不存在', true],
		[404, '用户不存在', true],
		[404, '不存在', false],
		[404, '/v1/user/query not found', false],
		[405, '用户不存在', false],
	])('is for HTTP %i and %s: %s', (httpStatus, msg, isNothing) => {
		const failure = { kind: 'businessRefusal', stage: 'call', code: 40004, msg } as const;
		expect(isGone({ ok: false, failure: { ...failure, httpStatus } })).toBe(isNothing);
	});

	it.each<[unknown, boolean]>([
		[{ list: [], total: '0' }, true],
		[{ list: [], total: 0, has_more: false }, true],
		[{ list: [], total: 0, pages: 0 }, true],
		[{ list: [], total: '5' }, false],
		[{ list: [], has_more: true }, false],
		[{ points: '0' }, false],
	])('%j is nothing: %s', (data, isNothing) => {
		expect(isGone({ ok: true, data })).toBe(isNothing);
	});

	it.each<[string, unknown]>([
		['with a false value', { is_subscribed: false }],
		['with a zero', { points: 0 }],
		['with a name', { name: 'Li', tags: [] }],
		['that counts more than it lists', { list: [], total: 5 }],
	])('is not for a record %s', async (_what, data) => {
		const { output } = await answeredBy({ code: 0, data }, getUser(dropping), people(1));
		expect(output).toEqual([data]);
	});

	it('drops what is missing and keeps the rest, paired', async () => {
		const { store } = setUp;
		const created = await execute(store, people(2), [createLead()]);
		const [first, second] = json(created.items('Lead')).map(({ lead_uuid }) => lead_uuid);
		const items = [{ id: first! }, { id: 'none' }, { id: second! }];
		const result = await execute(store, items, [getLead(dropping)]);
		expect(json(result.items('Get')).map(({ lead_uuid }) => lead_uuid)).toEqual([first, second]);
		expect(result.items('Get').map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 2 },
		]);
		const empty = await execute(store, items, [getLead({ options: { ifNotFound: 'empty' } })]);
		expect(empty.items('Get')[1]).toEqual({ json: {}, pairedItem: { item: 1 } });
		const error = await execute(store, items, [getLead()]);
		expect(json(error.items('Get', 1))[0]!.error).toBe(
			'Lead: Get: not found. JING returned no record [item 1]',
		);
	});
});

describe('Lead: Get against a server that', () => {
	const lead = (lead_uuid: unknown) => ({ lead_uuid, fields: { name: 'Li' } });

	it('ignores the filter: no foreign lead comes out', async () => {
		const data = { list: [lead('L7'), lead('L8')], total: 2 };
		for (const options of [{}, { ifNotFound: 'drop' }]) {
			const { output, errors } = await answeredBy({ code: 0, data }, getLead({ options }));
			expect(output).toEqual([]);
			expect(errors).toEqual([
				'Lead: Get (Lead: Get Many): JING ignored the filter: asked for lead_uuid "L1", got lead_uuid "L7", 2 rows in total [item 0]',
			]);
		}
	});

	it('ignores the filter, but has the lead among its rows', async () => {
		const data = { list: [lead('L7'), lead('L1')], total: 2 };
		const { output } = await answeredBy({ code: 0, data }, getLead());
		expect(output).toEqual([lead('L1')]);
	});

	it('gives a number for the ID, a voided lead, or no list', async () => {
		for (const [id, data] of [
			['17', { items: [lead(17)] }],
			['L1', { list: [{ ...lead('L1'), is_voided: true }] }],
			['L1', lead('L1')],
		] as const) {
			const { output } = await answeredBy({ code: 0, data }, getLead(), [{ id }]);
			expect(output).toHaveLength(1);
		}
	});

	it.each([
		{ list: null, total: 5 },
		{ list: [], total: 5 },
	])('shows nothing of what it counts (%j): it is not missing', async (data) => {
		const node = getLead({ options: { ifNotFound: 'drop' } });
		const { errors } = await answeredBy({ code: 0, data }, node);
		expect(errors).toHaveLength(1);
	});

	it('counts more rows than it shows: an ID is enough', async () => {
		const data = { list: [lead('L1')], total: 3 };
		expect((await answeredBy({ code: 0, data }, getLead())).output).toEqual([lead('L1')]);
	});

	it.each([
		['[{"lead_uuid":"L1"}]', 'is a list'],
		['{}', 'has no lead_uuid'],
		['{"id":"L1"}', 'has no lead_uuid'],
		['{"lead_uuid":" "}', 'has no lead_uuid'],
	])('is not asked with %s', async (jsonBody, fault) => {
		const node = getLead({ specifyBody: 'json', jsonBody, options: { ifNotFound: 'drop' } });
		const { errors } = await answeredBy({ code: 0, data: { list: [], total: 0 } }, node);
		expect(errors[0]).toContain(`JSON Body ${fault}`);
	});

	it('gives another lead without a list', async () => {
		const { output, errors } = await answeredBy({ code: 0, data: lead('L9') }, getLead());
		expect(output).toEqual([]);
		expect(errors).toHaveLength(1);
	});
});
