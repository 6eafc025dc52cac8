import { runWorkflow } from '../../tools/core/runWorkflow';
import { endpointOf, pathOf } from '../support/addresses';
import { template, templateCredential, templateFiles } from '../support/templates';
import { storeCredential, withSandbox } from './support/setUp';

const setUp = withSandbox();

beforeEach(() => storeCredential(setUp, {}, templateCredential));

it.each(templateFiles)('%s runs as printed, every node of it', async (file) => {
	const { nodes, ...workflow } = template(file);
	const result = await runWorkflow(setUp.store, { nodes, ...workflow });
	expect(result.error).toBeUndefined();
	expect(result.run.status).toBe('success');
	const running = nodes.filter(({ type }) => !type.endsWith('.stickyNote'));
	const ran = Object.keys(result.run.data.resultData.runData);
	expect(ran.toSorted()).toEqual(running.map(({ name }) => name).toSorted());
});

it.each(templateFiles)('%s names its credential without an ID and holds no secret', (file) => {
	const nodes = template(file).nodes.filter(({ type }) => type.startsWith('n8n-nodes-jing.'));
	expect(nodes.length).toBeGreaterThan(0);
	for (const { credentials } of nodes) {
		expect(credentials).toEqual({ jingApi: { id: null, name: templateCredential } });
	}
});

describe('the check of access', () => {
	it('gives a table of what does not work, with what to do about it', async () => {
		const { sandbox, store } = setUp;
		const answer = { code: 20001, msg: '商户未授权当前接口' };
		sandbox.fault({ on: 'member.getAll', times: Infinity, answer });
		const result = await runWorkflow(store, template('check-access.json'));
		const table = result.items('What to ask for').map(({ json }) => json);
		expect(table.filter(({ verdict }) => verdict !== 'notTried')).toEqual([
			{
				interface: 'Member: Get Many',
				title: '查询会员列表',
				request: `${endpointOf('member.getAll').method} ${pathOf('member.getAll')}`,
				verdict: 'notGranted',
				said: 'code 20001: 商户未授权当前接口',
				nextStep: 'Ask JINGdigital to authorize this interface for your App ID.',
			},
		]);
		expect(table.some(({ verdict }) => verdict === 'notTried')).toBe(true);
		expect(table.every(({ nextStep }) => String(nextStep).startsWith('Ask JINGdigital'))).toBe(
			true,
		);
	});
});

describe('the first workflow', () => {
	it('creates three users and tags them, and gives the reason for the fourth', async () => {
		const { sandbox, store } = setUp;
		const result = await runWorkflow(store, template('first-workflow.json'));
		expect(result.items('Create users')).toHaveLength(3);
		expect(result.items('Tag users')).toHaveLength(3);
		expect(result.items('Rejected').map(({ json }) => json)).toEqual([
			{ mobile: 'unknown', reason: expect.stringContaining('手机号格式不正确') as string },
		]);
		const tagged = sandbox.calls('userTag.tagUsers').flatMap(({ body }) => body as object[]);
		expect(tagged).toHaveLength(3);
		expect(JSON.stringify(tagged)).toContain('VIP');
		expect(sandbox.effects['userTag.tagUsers']).toBe(3);
	});
});
