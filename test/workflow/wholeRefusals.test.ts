import { execute, type JingNode } from './support/execute';
import { createUsers, mobile, people } from './support/people';
import { type RawServer, startRawServer } from './support/rawServer';
import { storeCredential, withSandbox } from './support/setUp';

const setUp = withSandbox();

interface User {
	identities: Array<{ type: string; value: string }>;
}

const continued = { onError: 'continueErrorOutput' } as const;
const valueOf = ({ identities }: User) => identities[0]!.value;

/** A JING that refuses a batch as a whole as soon as one of these is in it. */
const refusing = (bad: string[]) => (text: string) => {
	const users = JSON.parse(text || '[]') as User[];
	return JSON.stringify(
		Array.isArray(users) && users.some((user) => bad.includes(valueOf(user)))
			? { code: 40002, msg: '参数无效', data: null }
			: { code: 0, msg: 'success', data: { success: users, failure: [] } },
	);
};

async function createWith(
	count: number,
	bad: string[],
	node: JingNode = createUsers({}, continued),
) {
	const server: RawServer = await startRawServer(refusing(bad));
	storeCredential(setUp, { baseUrl: server.url });
	const result = await execute(setUp.store, people(count), [node]);
	await server.close();
	const sent = server.bodies.map((body) => (JSON.parse(body) as User[]).map(valueOf));
	return { result, sent };
}

it('users of whom one is refused are created but for that one, in order', async () => {
	const { result, sent } = await createWith(4, [mobile(2)]);
	expect(sent).toEqual([
		[0, 1, 2, 3].map(mobile),
		[0, 1].map(mobile),
		[2, 3].map(mobile),
		[mobile(2)],
		[mobile(3)],
	]);
	expect(result.items('Create').map(({ pairedItem }) => pairedItem)).toEqual([
		{ item: 0 },
		{ item: 1 },
		{ item: 3 },
	]);
	const [error, ...others] = result.items('Create', 1);
	expect(others).toEqual([]);
	expect(error!.pairedItem).toEqual({ item: 2 });
	expect(error!.json.error).toContain('"参数无效" (code 40002) [item 2]');
});

it.each([0, 24, 25, 49])(
	'one of 50, number %i, is found with at most 12 calls more',
	async (bad) => {
		const { result, sent } = await createWith(50, [mobile(bad)]);
		expect(result.items('Create')).toHaveLength(49);
		expect(result.items('Create', 1).map(({ pairedItem }) => pairedItem)).toEqual([{ item: bad }]);
		expect(sent.length).toBeLessThanOrEqual(13);
	},
);

it('more bad ones than that keep the refusal, and no more calls are made', async () => {
	const bad = people(50).map((person) => person.mobile);
	const { result, sent } = await createWith(50, bad);
	expect(sent).toHaveLength(13);
	expect(result.items('Create')).toEqual([]);
	expect(result.items('Create', 1)).toHaveLength(50);
	for (const { json } of result.items('Create', 1)) expect(json.error).toContain('参数无效');
});

describe.each([
	['a wrong path', { code: 40002, msg: '不存在的方法名' }],
	['a missing App ID', { code: 40001, msg: '缺少appId参数' }],
	['a wrong time stamp', { code: 40002, msg: 'Invalid Timestamp Parameter' }],
	['a missing signature', { code: 40001, msg: 'Missing parameter: sign' }],
	['a wrong content type', { code: 40002, msg: '无效的content-type' }],
	['a business rule', { code: 40004, msg: '业务处理失败' }],
])('50 users at %s', (_what, answer) => {
	it('make one call', async () => {
		setUp.sandbox.fault({ on: 'user.create', times: Infinity, answer });
		const result = await execute(setUp.store, people(50), [createUsers({}, continued)]);
		expect(setUp.sandbox.calls('user.create')).toHaveLength(1);
		expect(result.items('Create', 1)).toHaveLength(50);
	});
});

it.each(['userTag.create', 'company.create'])(
	'%s, which makes new records, is not split',
	async (key) => {
		const [resource = '', operation = ''] = key.split('.');
		setUp.sandbox.fault({ on: key, times: Infinity, answer: { code: 40002, msg: '参数无效' } });
		const names = { tag_name: '={{ $json.mobile }}', company_name: '={{ $json.mobile }}' };
		const parameters = { resource, operation, ...names };
		const result = await execute(setUp.store, people(8), [{ parameters, ...continued }]);
		expect(setUp.sandbox.calls(key)).toHaveLength(1);
		expect(result.items('JING', 1)).toHaveLength(8);
	},
);

it('a half whose outcome is not known is left as it is', async () => {
	const { sandbox, store } = setUp;
	sandbox.fault({ on: 'user.create', answer: { code: 40002, msg: '参数无效' } });
	sandbox.fault({ on: 'user.create', acts: true, answer: 'reset' });
	const result = await execute(store, people(4), [createUsers({}, continued)]);
	expect(sandbox.calls('user.create')).toHaveLength(3);
	expect(sandbox.effects['user.create']).toBe(4);
	expect(result.items('Create').map(({ pairedItem }) => pairedItem)).toEqual([
		{ item: 2 },
		{ item: 3 },
	]);
	expect(result.items('Create', 1).map(({ json }) => json.details)).toEqual([
		expect.objectContaining({ outcome: 'unknown', index: 0 }),
		expect.objectContaining({ outcome: 'unknown', index: 1 }),
	]);
});
