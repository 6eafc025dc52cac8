import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { INodeParameters } from 'n8n-workflow';
import pWaitFor from 'p-wait-for';

import { N8nClient } from '../../tools/n8n/client';
import type { StoredWorkflow } from '../../tools/n8n/shapes';
import { startSandbox, type Fault, type Sandbox } from '../../sandbox';
import { http } from '../support/http';
import { pushOf as sampleOf, withData } from '../unit/support/events';
import { startN8nProcess, type N8nProcess } from './support/n8nProcess';
import { TRIGGER, TriggerWorkflows } from './support/triggerWorkflows';
import { credentialFor, openWorkbench, type Workbench } from './support/workbench';

const subscriptionsOf = ({ state }: Sandbox) => [...state.subscriptions.values()];

const webhookCalls = (sandbox: Sandbox) =>
	sandbox.calls().flatMap(({ key }) => (key.startsWith('webhook.') ? [key] : []));

describe('with one n8n', () => {
	let proxy: Server;
	let bench: Workbench;
	let workflows: TriggerWorkflows;

	beforeAll(async () => {
		// What n8n wants to reach by HTTPS does not leave this machine.
		proxy = createServer().on('connect', (_request, socket) => socket.destroy());
		await once(proxy.listen(0, '127.0.0.1'), 'listening');
		const { port } = proxy.address() as AddressInfo;
		bench = await openWorkbench({
			sandbox: { pushAttempts: 1 },
			env: {
				HTTPS_PROXY: `http://127.0.0.1:${port}`,
				// An execution costs an eighth of the time then.
				N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true',
			},
		});
		workflows = new TriggerWorkflows(bench.client, bench.credential);
	});

	afterAll(async () => {
		await bench?.stop();
		proxy.close();
	});

	beforeEach(() => bench.sandbox.reset());

	const subscriptions = () => subscriptionsOf(bench.sandbox);
	const address = () => String(subscriptions()[0]?.url);

	describe('registration', () => {
		it('activating twice leaves one subscription', async () => {
			const workflow = await workflows.activated({ events: ['*'] });
			const [first] = subscriptions();
			await bench.client.activate(workflow.id);
			expect(subscriptions()).toEqual([first]);
			await workflows.deactivate(workflow);
			expect(subscriptions()).toEqual([]);
		});

		it('publishing a changed workflow leaves one subscription, for the new events', async () => {
			const workflow = await workflows.activated({ events: ['lead.created'] });
			const [trigger, ...others] = workflow.nodes;
			const parameters = { events: ['user.created', 'user.updated'] };
			await bench.client.session.call('PATCH', `/workflows/${workflow.id}`, {
				nodes: [{ ...trigger, parameters }, ...others],
			});
			await bench.client.activate(workflow.id);
			expect(subscriptions().map(({ event_types }) => event_types)).toEqual([
				['add_omni_user_success', 'custom_field'],
			]);
			await workflows.deactivate(workflow);
			expect(subscriptions()).toEqual([]);
		});

		it('a subscription that was deleted at JING does not hinder deactivating', async () => {
			const workflow = await workflows.activated({ events: ['*'] });
			bench.sandbox.state.subscriptions.clear();
			await workflows.deactivate(workflow);
			await bench.client.activate(workflow.id);
			expect(subscriptions()).toHaveLength(1);
			await workflows.deactivate(workflow);
			expect(subscriptions()).toEqual([]);
		});

		it('a subscription that goes while it is being deleted does not either', async () => {
			const workflow = await workflows.activated({ events: ['*'] });
			const answer = { code: 40004, msg: '订阅不存在' };
			bench.sandbox.fault({ on: 'webhook.delete', acts: true, answer });
			await workflows.deactivate(workflow);
			expect(subscriptions()).toEqual([]);
		});

		it('the test address is registered beside the production address', async () => {
			const workflow = await workflows.activated({ events: ['*'] });
			const [production] = subscriptions();
			await listenForTestEvent(workflow);
			const [kept, test, ...others] = subscriptions();
			expect(kept).toEqual(production);
			expect(test?.url).toBe(production?.url.replace('/webhook/', '/webhook-test/'));
			expect(others).toEqual([]);
			await workflows.deactivate(workflow);
			expect(subscriptions()).toEqual([test]);
			await stopListening(workflow);
			expect(subscriptions()).toEqual([]);
		});

		it('the production address survives a test event, and still works', async () => {
			const workflow = await workflows.activated({ events: ['*'] });
			const [production] = subscriptions();
			await listenForTestEvent(workflow);
			await bench.sandbox.push('user.created', { url: String(subscriptions()[1]?.url) });
			await workflows.executionsOf(workflow, 1);
			expect(subscriptions()).toEqual([production]);
			await bench.sandbox.push('user.updated');
			expect(await workflows.executionsOf(workflow, 2)).toHaveLength(2);
			await workflows.deactivate(workflow);
			expect(subscriptions()).toEqual([]);
		});

		it.each([
			['multipart/form-data; boundary=x', {}],
			['application/octet-stream', { 'content-encoding': 'gzip' }],
			['image/png', { 'content-encoding': 'deflate' }],
		])('a body said to be %s %j is refused without an execution', async (type, more) => {
			const workflow = await workflows.activated({ events: ['*'] });
			const url = String(subscriptions()[0]?.url);
			const headers = { 'content-type': type, ...(more as Record<string, string>) };
			const { status } = await http.post(url, '{}', { headers });
			expect(status).toBe(400);
			expect(await bench.client.listExecutions(workflow.id)).toEqual([]);
			await workflows.deactivate(workflow);
		});

		it('an event for the test address starts one manual execution', async () => {
			const workflow = await workflows.create({ events: ['*'] });
			await listenForTestEvent(workflow);
			await bench.sandbox.push('user.created');
			const [execution, ...others] = await workflows.executionsOf(workflow, 1);
			expect(execution).toMatchObject({ mode: 'manual', status: 'success' });
			expect(others).toEqual([]);
			expect(subscriptions()).toEqual([]);
		});
	});

	async function listenForTestEvent({ id }: StoredWorkflow) {
		const start = { triggerToStartFrom: { name: TRIGGER } };
		const answer = await bench.client.session.call('POST', `/workflows/${id}/run`, start);
		expect(answer).toEqual({ waitingForWebhook: true });
	}

	/** n8n answers before it has torn the test address down. */
	async function stopListening({ id }: StoredWorkflow) {
		await bench.client.session.call('DELETE', `/test-webhook/${id}`);
		await pWaitFor(() => subscriptions().length === 0, { interval: 100, timeout: 60_000 });
	}

	describe('JING is down at activation', () => {
		it('publishing again once it is up registers the trigger', async () => {
			bench.sandbox.fault({ on: 'webhook.list', times: Infinity, answer: 'html' });
			const workflow = await workflows.create({ events: ['*'] });
			await expect(bench.client.activate(workflow.id)).rejects.toThrow('failed');
			bench.sandbox.reset();
			await bench.client.activate(workflow.id);
			expect(subscriptions()).toHaveLength(1);
			await workflows.deactivate(workflow);
			expect(subscriptions()).toEqual([]);
		});

		it('a change that could not be published can be published again', async () => {
			const workflow = await workflows.activated({ events: ['lead.created'] });
			const [trigger, ...others] = workflow.nodes;
			const parameters = { events: ['user.created'] };
			bench.sandbox.fault({ on: 'webhook.list', times: Infinity, answer: { code: 20000 } });
			await bench.client.session.call('PATCH', `/workflows/${workflow.id}`, {
				nodes: [{ ...trigger, parameters }, ...others],
			});
			await expect(bench.client.activate(workflow.id)).rejects.toThrow('JING is not available');
			bench.sandbox.clearFaults();
			await bench.client.activate(workflow.id);
			const types = subscriptions().map(({ event_types }) => event_types);
			expect(types).toEqual([['add_omni_user_success']]);
			await workflows.deactivate(workflow);
			expect(subscriptions()).toEqual([]);
		});

		it.each<[string, Fault['answer'], RegExp]>([
			['code 20000', { code: 20000, msg: '系统繁忙' }, /系统繁忙.*20000/],
			['a page of its gateway', 'html', /502 Bad Gateway/],
		])('%s: failed with the reason, then one subscription when it is up', async (...given) => {
			const [, answer, reason] = given;
			bench.sandbox.fault({ on: 'webhook.list', times: Infinity, answer });
			const workflow = await workflows.create({ events: ['*'] });
			const refusal = await workflows.refusalOf(workflow);
			expect(refusal).toMatch(/^failed: Webhook registration: JING is not available/);
			expect(refusal).toMatch(reason);
			expect(subscriptions()).toEqual([]);
			bench.sandbox.reset();
			await workflows.deactivate(workflow);
			await bench.client.activate(workflow.id);
			expect(subscriptions()).toHaveLength(1);
			await workflows.deactivate(workflow);
		});

		it.each<[string, Fault['answer']]>([
			['a reset', 'reset'],
			['a page of its gateway', 'html'],
			['code 20000', { code: 20000 }],
			['an empty answer', 'empty'],
		])('JING subscribes but answers with %s: one subscription', async (_name, answer) => {
			bench.sandbox.fault({ on: 'webhook.create', times: 2, acts: true, answer });
			const workflow = await workflows.activated({ events: ['*'] });
			expect(subscriptions()).toHaveLength(1);
			await bench.sandbox.push('user.created');
			expect(await workflows.executionsOf(workflow, 1)).toHaveLength(1);
			await workflows.deactivate(workflow);
			expect(subscriptions()).toEqual([]);
		});
	});

	it('refuses to register an address that JING can not reach', async () => {
		const real = {
			name: 'not the sandbox',
			type: 'jingApi',
			data: {
				appId: 'an-app',
				appSecret: 'a-secret',
				baseUrl: 'https://jingopenapi.example.com',
				endpointOverrides: '{}',
			},
		};
		const { id } = await bench.client.createCredential(real);
		const workflow = await workflows.create({ events: ['*'] }, { id, name: real.name });
		const refusal = await workflows.refusalOf(workflow);
		expect(refusal).toMatch(/^failed: JING can't reach http:\/\/127\.0\.0\.1:\d+\/webhook\//);
		expect(refusal).toContain('set WEBHOOK_URL of n8n to its public address');
		expect(refusal).toContain('Registration to Manual');
		await workflows.deactivate(workflow);
	});

	describe('what a trigger takes', () => {
		it('takes an event type that the list lacks', async () => {
			const options = { otherEventTypes: 'object_merge, coupon_used' };
			const parameters = { events: ['user.created'], options };
			const workflow = await workflows.activated(parameters);
			expect(subscriptions()[0]?.event_types).toEqual([
				'add_omni_user_success',
				'object_merge',
				'coupon_used',
			]);
			await pushOf({ event_type: 'coupon_lost' });
			await pushOf({ event_type: 'coupon_used' });
			expect(await workflows.onlyItemOf(workflow)).toMatchObject({
				event: 'other',
				eventType: 'coupon_used',
			});
			await workflows.deactivate(workflow);
		});

		it('takes a kind under the name that it is bound to', async () => {
			const binding = { event: 'activity.live.created', eventType: 'live_made' };
			const workflow = await workflows.activated({
				events: ['activity.live.created'],
				options: { eventTypeBindings: { bindings: [binding] } },
			});
			expect(subscriptions()[0]?.event_types).toEqual(['live_made']);
			await pushOf({ event_type: 'live_create' });
			await pushOf({ event_type: 'live_made' });
			expect(await workflows.onlyItemOf(workflow)).toMatchObject({
				event: 'activity.live.created',
				eventType: 'live_made',
			});
			await workflows.deactivate(workflow);
		});

		it('takes both where an earlier version has them', async () => {
			const binding = { event: 'activity.live.created', eventType: 'live_made' };
			const parameters = {
				events: ['activity.live.created'],
				otherEventTypes: 'coupon_used',
				eventTypeBindings: { bindings: [binding] },
			};
			const workflow = await workflows.create(parameters, undefined, 1.1);
			await bench.client.activate(workflow.id);
			expect(subscriptions()[0]?.event_types).toEqual(['live_made', 'coupon_used']);
			await pushOf({ event_type: 'live_made' });
			expect(await workflows.onlyItemOf(workflow)).toMatchObject({
				event: 'activity.live.created',
			});
			await workflows.deactivate(workflow);
		});

		it.each<[INodeParameters, string, object]>([
			[{ tags: ['xsHAAq39WSp6Tvu6cC2U2k'] }, 'user.tagged', { tags: [{ tag_id: 'another' }] }],
			[{ groups: '={{ ["g1"] }}' }, 'user.created', { group_id: 'g2' }],
			[
				{ activities: 'sPb876PbbznWyQUHyjTz5U' },
				'activity.registrationSubmitted',
				{ activity_id: 'another' },
			],
			[
				{ leadBusinessTypes: ['FcKtzPvUzZ4dDEi7gNGZqa'] },
				'lead.updated',
				{ business_type: 'another' },
			],
			[
				{ accountBusinessTypes: ['jk58wUZ5AqhzwX7ADc6oz'] },
				'account.updated',
				{ business_type: 'another' },
			],
		])('%j lets %s through, but not with %j', async (options, event, other) => {
			const workflow = await workflows.activated({ events: ['*'], options });
			await pushOf(withData(sampleOf(event), other));
			await pushOf(sampleOf(event));
			expect(await workflows.onlyItemOf(workflow)).toMatchObject({ event });
			await workflows.deactivate(workflow);
		});

		it.each<[INodeParameters, string, string]>([
			[{ objects: 'account, contact' }, 'account.created', 'lead.created'],
			[{ changedFields: 'owner, industry' }, 'lead.updated', 'lead.lifeCycleChanged'],
			[{ lifeStatuses: 'mql' }, 'lead.lifeCycleChanged', 'lead.created'],
			[{ pagePaths: '/products' }, 'track.h5.pageView', 'track.miniProgram.pageView'],
		])('%j lets %s through, but not %s', async (options, through, filtered) => {
			const workflow = await workflows.activated({ events: ['*'], options });
			await bench.sandbox.push(filtered);
			await bench.sandbox.push(through);
			expect(bench.sandbox.pushes.map(({ status }) => status)).toEqual([200, 200]);
			expect(await workflows.onlyItemOf(workflow)).toMatchObject({ event: through });
			await workflows.deactivate(workflow);
		});
	});

	describe('the choices of a filter', () => {
		it.each(['tags', 'userGroups', 'activities', 'leadBusinessTypes', 'accountBusinessTypes'])(
			'%s have a name and an ID',
			async (methodName) => {
				const choices = await choicesOf(methodName);
				expect(choices.length).toBeGreaterThan(0);
				for (const { name, value } of choices) {
					expect([typeof name, typeof value]).toEqual(['string', 'string']);
					expect(name).not.toBe(value);
				}
			},
		);

		it('are one sentence where JING does not list them', async () => {
			bench.sandbox.fault({ on: 'userTag.getAll', answer: { code: 40006, msg: '无权限' } });
			const name = expect.stringMatching(/^User Tag: Get Many: .*无权限/);
			expect(await choicesOf('tags')).toMatchObject([{ name, value: '' }]);
		});
	});

	/** As the editor asks for them. */
	async function choicesOf(methodName: string): Promise<Array<{ name: string; value: string }>> {
		const { id, name } = bench.credential;
		return await bench.client.session.call('POST', '/dynamic-node-parameters/options', {
			path: 'parameters.options',
			methodName,
			nodeTypeAndVersion: { name: 'n8n-nodes-jing.jingTrigger', version: 1.2 },
			currentNodeParameters: { events: ['*'] },
			credentials: { jingApi: { id, name } },
		});
	}

	/** Also where the subscription does not ask for it. */
	async function pushOf(push: object) {
		const [{ status } = { status: 0 }] = await bench.sandbox.push(push as { event_type: string }, {
			url: address(),
		});
		expect(status).toBe(200);
	}
});

describe('over restarts of n8n', () => {
	const FIRST = 'https://first.example.com';
	const SECOND = 'https://second.example.com';

	let sandbox: Sandbox;
	let userFolder: string;
	let n8n: N8nProcess;
	let client: N8nClient;
	let workflow: StoredWorkflow;

	beforeAll(async () => {
		sandbox = await startSandbox({ pushAttempts: 1 });
		userFolder = await mkdtemp(join(tmpdir(), 'n8n-nodes-jing-life-'));
		await start(FIRST);
		const workflows = new TriggerWorkflows(
			client,
			await client.createCredential(credentialFor(sandbox)),
		);
		workflow = await workflows.activated({ events: ['*'] });
	});

	afterAll(async () => {
		await n8n?.stop();
		await sandbox.close();
		await rm(userFolder, { recursive: true, force: true });
	});

	async function start(webhookUrl: string) {
		n8n = await startN8nProcess({ userFolder, env: { WEBHOOK_URL: `${webhookUrl}/` } });
		client = new N8nClient(n8n.url);
		await client.enter();
	}

	async function restart(webhookUrl: string) {
		await n8n.stop();
		sandbox.log.length = 0;
		await start(webhookUrl);
	}

	/** Pushes to where n8n really is, as its public address does not exist. */
	async function expectReceiving(executions: number) {
		const url = n8n.url + new URL(String(subscriptionsOf(sandbox)[0]?.url)).pathname;
		// A trigger that is not registered yet is answered 404.
		const isRegistered = async () => {
			const [delivery] = await sandbox.push('user.created', { url });
			return delivery?.status !== 404;
		};
		await pWaitFor(isRegistered, { interval: 200, timeout: 60_000 });
		const workflows = new TriggerWorkflows(client, { id: '', name: '' });
		expect(await workflows.executionsOf(workflow, executions)).toHaveLength(executions);
	}

	it('a restart leaves the subscription and calls nothing', async () => {
		const [registered, ...others] = subscriptionsOf(sandbox);
		expect(registered?.url).toMatch(`${FIRST}/webhook/`);
		expect(others).toEqual([]);
		await restart(FIRST);
		await expectReceiving(1);
		expect(webhookCalls(sandbox)).toEqual([]);
		expect(subscriptionsOf(sandbox)).toEqual([registered]);
	});

	it('after a change of WEBHOOK_URL, unpublishing and publishing points it there', async () => {
		await restart(SECOND);
		await expectReceiving(2);
		expect(webhookCalls(sandbox)).toEqual([]);
		expect(subscriptionsOf(sandbox)).toHaveLength(1);
		const workflows = new TriggerWorkflows(client, { id: '', name: '' });
		await workflows.deactivate(workflow);
		expect(subscriptionsOf(sandbox)).toEqual([]);
		await client.activate(workflow.id);
		const [registered, ...others] = subscriptionsOf(sandbox);
		expect(registered?.url).toMatch(`${SECOND}/webhook/`);
		expect(others).toEqual([]);
		await expectReceiving(3);
		await workflows.deactivate(workflow);
		expect(subscriptionsOf(sandbox)).toEqual([]);
	});
});
