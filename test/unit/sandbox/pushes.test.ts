import { createHmac } from 'node:crypto';

import { type Sandbox, startSandbox } from '../../../sandbox';
import { eventValues } from '../../../sandbox/pushes/samples';
import { Receiver } from './receiver';

let sandbox: Sandbox;
let receiver: Receiver;

beforeEach(async () => {
	sandbox = await startSandbox({ pushBackoff: 1, pushAttempts: 3 });
	receiver = await Receiver.start();
});
afterEach(async () => await Promise.all([sandbox.close(), receiver.close()]));

function subscribe(id: string, ...event_types: string[]): string {
	const url = `${receiver.url}/${id}`;
	sandbox.state.subscriptions.set(id, { id, url, event_types, name: id });
	return url;
}

const times = () => receiver.bodies.map(({ create_time }) => create_time);
const texts = () => receiver.received.map(({ text }) => text);

it('pushes every kind of event to who wants its type', async () => {
	const all = subscribe('all', '*');
	subscribe('leads', 'object_create');
	for (const event of eventValues()) await sandbox.push(event);
	const toAll = sandbox.pushes.filter(({ url }) => url === all);
	expect(toAll.map(({ event }) => event)).toEqual(eventValues());
	expect(toAll).toHaveLength(44);
	const others = receiver.received.filter(({ path }) => path.endsWith('/leads'));
	expect(others.length).toBeGreaterThan(0);
	expect(others.map(({ text }) => JSON.parse(text) as object)).toEqual(
		others.map(() => expect.objectContaining({ event_type: 'object_create' })),
	);
});

it('gives each push of a burst a time of its own', async () => {
	receiver.answer = async () => {
		await receiver.have(20);
		return 200;
	};
	const made = await sandbox.push('lead.created', { url: receiver.url, times: 60, together: 20 });
	expect(made).toEqual(sandbox.pushes);
	expect(made.map(({ status }) => status)).toEqual(made.map(() => 200));
	expect(new Set(times()).size).toBe(60);
	expect(receiver.together).toBe(20);
});

it('repeats exactly: at once, one after the other, and later', async () => {
	const { url } = receiver;
	await sandbox.push('lead.created', {
		url,
		copies: 2,
		change: { extra_data: { entity_id: 'x' } },
	});
	await sandbox.push('lead.created', { url, repeat: true, times: 2 });
	expect(new Set(texts()).size).toBe(1);
	expect(receiver.bodies[0]).toMatchObject({
		extra_data: { entity_id: 'x', object_name: 'lead' },
	});
	await sandbox.push('lead.created', { url, copies: 2, copiesAfter: 0 });
	expect(texts().slice(4)).toEqual([texts()[5], texts()[4]]);
	expect(texts()[4]).not.toBe(texts()[0]);
});

it("sends a payload of one's own, as it stands when told to repeat", async () => {
	const payload = { event_type: 'brand_new', create_time: 1, mid: '59' };
	const wanting = subscribe('new', 'brand_new');
	const [first] = await sandbox.push(payload);
	await sandbox.push(payload, { repeat: true });
	expect(first).toMatchObject({ event: 'brand_new', url: wanting, status: 200, attempts: 1 });
	expect(times()).toEqual([expect.any(Number), 1]);
	expect(times()[0]).not.toBe(1);
});

it('delivers again until the push is taken, the same each time', async () => {
	receiver.answer = (index) => [503, 302, 200][index];
	const made = await sandbox.push('user.created', { url: receiver.url });
	expect(made).toEqual([expect.objectContaining({ status: 200, attempts: 3 })]);
	expect(new Set(texts())).toEqual(new Set([made[0]!.body]));
});

it('gives up after the last attempt, whether refused, unanswered or unreachable', async () => {
	receiver.answer = () => 401;
	const [refused] = await sandbox.push('user.created', { url: receiver.url, attempts: 2 });
	expect(refused).toMatchObject({ status: 401, attempts: 2 });
	sandbox.options.pushTimeout = 30;
	receiver.answer = () => undefined;
	const [unanswered] = await sandbox.push('user.created', { url: receiver.url });
	expect(unanswered).toMatchObject({ status: 0, attempts: 3 });
	const { url } = receiver;
	await receiver.close();
	const [unreachable] = await sandbox.push('user.created', { url });
	expect(unreachable).toMatchObject({ status: 0, attempts: 3 });
	receiver = await Receiver.start();
});

it('proves itself by header, query or signature, and keeps the secret out of the log', async () => {
	const url = `${receiver.url}?a=1`;
	const value = 'kept to ourselves';
	const prove = async (place: 'header' | 'query' | 'hmac', name: string) =>
		await sandbox.push('lead.updated', { url, secret: { in: place, name, value } });
	await prove('header', 'x-jing-secret');
	await prove('query', 'token');
	await prove('hmac', 'x-jing-signature');
	const [byHeader, byQuery, signed] = receiver.received;
	expect(byHeader!.headers['x-jing-secret']).toBe(value);
	expect(byQuery!.path).toBe('/hook?a=1&token=kept+to+ourselves');
	const signature = createHmac('sha256', value).update(signed!.text).digest('hex');
	expect(signed!.headers['x-jing-signature']).toBe(signature);
	expect(JSON.stringify(sandbox.pushes)).not.toMatch(/kept|ourselves/);
});

it('sends any body under any content type', async () => {
	const headers = { 'content-type': 'text/plain' };
	await sandbox.push('lead.created', { url: receiver.url, body: '{"event_type":', headers });
	expect(receiver.received).toEqual([
		expect.objectContaining({
			text: '{"event_type":',
			headers: expect.objectContaining(headers) as object,
		}),
	]);
});

it('sends events over HTTP too, and says what it cannot send', async () => {
	const order = async (body: object) => {
		const headers = { 'content-type': 'application/json' };
		const init = { method: 'POST', headers, body: JSON.stringify(body) };
		const reply = await fetch(`${sandbox.url}/__sandbox/events`, init);
		return { status: reply.status, json: await reply.json() };
	};
	subscribe('one', 'other');
	const wrong = [
		{ event: 'no.such' },
		{ event: '../contents' },
		{ event: 'user.created', url: 'x' },
	];
	const strange = [
		{ event: 'user.created', tiems: 2 },
		{ event: 'user.created', variant: 9 },
	];
	for (const body of [...wrong, ...strange]) expect((await order(body)).status).toBe(400);
	expect(await order({ event: 'user.created' })).toMatchObject({ json: { deliveries: [] } });
	expect(
		await order({ event: 'lead.ownerChanged', variant: 1, subscription: 'one' }),
	).toMatchObject({
		status: 200,
		json: { deliveries: [{ event: 'lead.ownerChanged', status: 200, attempts: 1 }] },
	});
	expect(receiver.bodies[0]).toMatchObject({ action_keyword: 'auto_distribution' });
});

it('gives up what is under way when it closes', async () => {
	sandbox.options.pushBackoff = 3_600_000;
	receiver.answer = () => 500;
	const pushing = sandbox.push('user.created', { url: receiver.url, times: 50, together: 50 });
	await receiver.have(50);
	await sandbox.close();
	expect((await pushing).map(({ attempts }) => attempts)).toEqual(Array(50).fill(1));
	sandbox = await startSandbox();
});
