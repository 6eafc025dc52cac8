import { events } from '../../nodes/Jing/events';
import { http } from '../support/http';
import { TRIGGER, TriggerWorkflows } from './support/triggerWorkflows';
import { credentialFor, openWorkbench, type Workbench } from './support/workbench';

let bench: Workbench;
let workflows: TriggerWorkflows;

beforeAll(async () => {
	bench = await openWorkbench({ sandbox: { pushAttempts: 1, pushTimeout: 60_000 } });
	workflows = new TriggerWorkflows(bench.client, bench.credential);
});

afterAll(async () => await bench?.stop());

beforeEach(() => bench.sandbox.reset());

const subscriptions = () => [...bench.sandbox.state.subscriptions.values()];

/** Where the only subscription points to. */
const address = () => String(subscriptions()[0]?.url);

describe('registration', () => {
	it('activating registers one subscription, deactivating removes it', async () => {
		const workflow = await workflows.activated({ events: ['lead.created', 'user.created'] });
		expect(subscriptions()).toEqual([
			expect.objectContaining({
				url: expect.stringMatching(/\/webhook\/[0-9a-f-]+\/webhook$/) as string,
				event_types: ['object_create', 'add_omni_user_success'],
			}),
		]);
		await workflows.deactivate(workflow);
		expect(subscriptions()).toEqual([]);
	});

	it('leaves the subscriptions of others alone', async () => {
		const other = { id: 'x', url: 'https://example.com/hook', event_types: ['*'], name: 'other' };
		bench.sandbox.state.subscriptions.set('x', other as never);
		const workflow = await workflows.activated({ events: ['*'] });
		expect(subscriptions()).toHaveLength(2);
		await workflows.deactivate(workflow);
		expect(subscriptions()).toEqual([other]);
	});

	it('calls nothing in manual mode', async () => {
		const workflow = await workflows.activated({ events: ['*'], registration: 'manual' });
		expect(bench.sandbox.log).toEqual([]);
		await workflows.deactivate(workflow);
	});

	it('a JING without such a call: activation fails with the address and what to do', async () => {
		const answer = { code: 40002, msg: '不存在的方法名' };
		bench.sandbox.fault({ on: 'webhook.list', times: Infinity, answer });
		const workflow = await workflows.create({ events: ['*'] });
		const message = await workflows.refusalOf(workflow);
		expect(message).toContain('set Registration to Manual');
		expect(message).toMatch(/http:\/\/127\.0\.0\.1:\d+\/webhook\//);
		expect(subscriptions()).toEqual([]);
		bench.sandbox.reset();
		await workflows.deactivate(workflow);
	});
});

it('all 44 kinds: each starts one execution with the right event', async () => {
	const workflow = await workflows.activated({ events: ['*'] });
	for (const { value } of events) await bench.sandbox.push(value);
	const executions = await workflows.executionsOf(workflow, events.length);
	expect(executions).toHaveLength(events.length);
	const seen = [];
	for (const { id } of executions) {
		const { data } = await bench.client.getExecution(id);
		seen.push(data.resultData.runData[TRIGGER]?.[0]?.data?.main?.[0]?.[0]?.json.event);
	}
	expect(seen.toSorted()).toEqual(events.map(({ value }) => value).toSorted());
	await workflows.deactivate(workflow);
});

it('events that are not chosen start nothing and are answered 200', async () => {
	const workflow = await workflows.activated({ events: ['lead.created'] });
	const url = address();
	for (const { value } of events) await bench.sandbox.push(value, { url });
	expect(await workflows.executionsOf(workflow, 1)).toHaveLength(1);
	expect(bench.sandbox.pushes.every(({ status }) => status === 200)).toBe(true);
	await workflows.deactivate(workflow);
});

it('200 events, each redelivered once: 200 executions, none with a duplicate', async () => {
	const workflow = await workflows.activated({ events: ['*'] });
	await bench.sandbox.push('lead.created', { times: 200, together: 10, copies: 2 });
	const executions = await workflows.executionsOf(workflow, 200);
	expect(executions).toHaveLength(200);
	await workflows.deactivate(workflow);
});

it('several events in one webhook: one execution with an item each', async () => {
	const workflow = await workflows.activated({ events: ['*'] });
	const body = JSON.stringify({ data: [{ event_type: 'a' }, 5, { event_type: 'b' }] });
	const headers = { 'content-type': 'application/json' };
	const { status } = await fetch(address(), { method: 'POST', body, headers });
	expect(status).toBe(200);
	const [execution, ...others] = await workflows.executionsOf(workflow, 1);
	expect(others).toEqual([]);
	const { data } = await bench.client.getExecution(String(execution?.id));
	const items = data.resultData.runData[TRIGGER]?.[0]?.data?.main?.[0] ?? [];
	expect(items.map(({ json }) => json.eventType)).toEqual(['a', 'b']);
	await workflows.deactivate(workflow);
});

it.each(['', '{}'])('an address tried with %j answers, and starts nothing', async (body) => {
	const workflow = await workflows.activated({ events: ['*'] });
	const headers = { 'content-type': 'application/json' };
	expect((await fetch(address(), { method: 'POST', body, headers })).status).toBe(200);
	expect(await bench.client.listExecutions(workflow.id)).toEqual([]);
	await workflows.deactivate(workflow);
});

it('answers with the envelope of success', async () => {
	const workflow = await workflows.activated({ events: ['*'] });
	const url = address();
	const body = JSON.stringify({ event_type: 'x' });
	const headers = { 'content-type': 'text/plain;charset=UTF-8' };
	const { status, data } = await http.post<unknown>(url, body, { headers });
	expect(status).toBe(200);
	expect(data).toEqual({ code: 0, msg: 'success' });
	await workflows.deactivate(workflow);
});

describe('protection', () => {
	const hostile = [
		'[]',
		'"text"',
		'null',
		'1',
		'[{}]',
		'{"event_type":1}',
		'{"event_type":{"a":1}}',
		'{"__proto__":{"a":1},"event_type":"x"}',
		`${'['.repeat(5_000)}${']'.repeat(5_000)}`,
		`{"event_type":"x","d":${'{"a":'.repeat(200)}1${'}'.repeat(200)}}`,
	];

	it.each(hostile)('%.40s: 4xx, no execution', async (body) => {
		const workflow = await workflows.activated({ events: ['*'] });
		const url = address();
		const headers = { 'content-type': 'application/json' };
		const { status } = await http.post(url, body, { headers });
		expect(status).toBeGreaterThanOrEqual(400);
		expect(status).toBeLessThan(500);
		expect(await bench.client.listExecutions(workflow.id)).toEqual([]);
		await workflows.deactivate(workflow);
	});

	it.each(['text/plain', 'application/octet-stream', 'application/json; charset=utf-8'])(
		'reads JSON sent as %s',
		async (type) => {
			const workflow = await workflows.activated({ events: ['lead.created'] });
			await bench.sandbox.push('lead.created', { headers: { 'content-type': type } });
			expect(await workflows.executionsOf(workflow, 1)).toHaveLength(1);
			await workflows.deactivate(workflow);
		},
	);

	it('a wrong tenant is refused, the right one let in', async () => {
		const workflow = await workflows.activated({ events: ['*'], options: { tenantId: '59' } });
		await bench.sandbox.push('user.created', { change: { mid: '60' } });
		await bench.sandbox.push('user.created');
		expect(bench.sandbox.pushes.map(({ status }) => status)).toEqual([403, 200]);
		expect(await workflows.executionsOf(workflow, 1)).toHaveLength(1);
		await workflows.deactivate(workflow);
	});

	const protectedCredential = async () => {
		const given = credentialFor(bench.sandbox);
		const data = { ...given.data, webhookSecret: 'open sesame' };
		return await bench.client.createCredential({ ...given, data });
	};

	it.each(['header', 'query', 'hmac'] as const)('a secret in %s', async (verifyIn) => {
		const options = { verifyIn, verifyName: 'x-secret' };
		const parameters = { events: ['*'], options, registration: 'manual' };
		const workflow = await workflows.activated(parameters, await protectedCredential());
		const url = workflows.addressOf(workflow);
		const secret = { in: verifyIn, name: 'x-secret', value: 'open sesame' };
		await bench.sandbox.push('user.created', { url, secret });
		await bench.sandbox.push('user.created', { url, secret: { ...secret, value: 'wrong' } });
		await bench.sandbox.push('user.created', { url });
		expect(bench.sandbox.pushes.map(({ status }) => status)).toEqual([200, 401, 401]);
		expect(await workflows.executionsOf(workflow, 1)).toHaveLength(1);
		await workflows.deactivate(workflow);
	});

	it('a registered address carries the secret in its query', async () => {
		const parameters = { events: ['*'], options: { verifyIn: 'query' } };
		const workflow = await workflows.activated(parameters, await protectedCredential());
		expect(address()).toBe(`${workflows.addressOf(workflow)}?token=open%20sesame`);
		await bench.sandbox.push('user.created');
		await bench.sandbox.push('user.created', { url: workflows.addressOf(workflow) });
		expect(bench.sandbox.pushes.map(({ status }) => status)).toEqual([200, 401]);
		expect(await workflows.executionsOf(workflow, 1)).toHaveLength(1);
		await workflows.deactivate(workflow);
		expect(subscriptions()).toEqual([]);
	});

	it.each(['header', 'hmac'])('a secret in %s can not be registered', async (verifyIn) => {
		const parameters = { events: ['*'], options: { verifyIn } };
		const workflow = await workflows.create(parameters, await protectedCredential());
		const message = await workflows.refusalOf(workflow);
		expect(message).toContain('Set Verify In to Query Parameter');
		expect(subscriptions()).toEqual([]);
		await workflows.deactivate(workflow);
	});
});
