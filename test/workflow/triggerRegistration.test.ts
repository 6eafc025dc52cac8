import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Fault, Sandbox } from '../../sandbox';
import routesFile from '../../sandbox/routes.json';
import { startServer } from '../../sandbox/server';
import type { Route } from '../../sandbox/types';
import { storeCredential, withSandbox } from './support/setUp';
import { TestTrigger } from './support/triggerHarness';
import { wrongRegistration } from '../support/addresses';

/** What a route says besides its address depends on its record. */
const routes = routesFile as Route[];

const setUp = withSandbox();

// Spares each test the random wait before its token call.
beforeEach(() => void jest.spyOn(Math, 'random').mockReturnValue(0));
afterEach(() => jest.restoreAllMocks());

const newTrigger = (parameters: INodeParameters = {}, place = {}) =>
	new TestTrigger(setUp.store, { events: ['lead.created'], ...parameters }, place);

const subscriptions = () => [...setUp.sandbox.state.subscriptions.values()];
const urls = () => subscriptions().map(({ url }) => url);
const called = () =>
	setUp.sandbox.calls().flatMap(({ key }) => (key.startsWith('webhook.') ? [key.slice(8)] : []));
const fault = (on: string, answer: Fault['answer'], rest: Partial<Fault> = {}) =>
	setUp.sandbox.fault({ on: `webhook.${on}`, answer, ...rest });

/** What the list says instead of the truth. */
const listed = (...rows: object[]): Fault['answer'] => ({
	code: 0,
	data: { list: rows, total: rows.length },
});

const override = (name: string, endpoint: unknown) =>
	storeCredential(setUp, {
		endpointOverrides: JSON.stringify({ [`webhook.${name}`]: endpoint }),
	});

async function activated(parameters: INodeParameters = {}) {
	const trigger = newTrigger(parameters);
	await trigger.activate();
	setUp.sandbox.log.length = 0;
	return trigger;
}

const refusalOf = async (action: Promise<void>) =>
	await action.then(
		() => 'nothing was refused',
		(error: Error) => error.message,
	);

describe('an activation that fails', () => {
	/** For the activation and for the delete that n8n lets follow. */
	const twice = { times: 2 };
	const failures: Array<[string, () => void]> = [
		['JING is down', () => fault('list', 'html', { status: 503, ...twice })],
		['JING can not be reached', () => storeCredential(setUp, { baseUrl: 'http://127.0.0.1:1' })],
		['the path is wrong', () => override('list', 'POST /v1/webhook/lists')],
		['no token is given', () => storeCredential(setUp, { appSecret: 'wrong' })],
		['no credential can be used', () => storeCredential(setUp, { baseUrl: 'jing' })],
	];

	it.each(failures)('as %s can be repeated', async (_, fail) => {
		const trigger = newTrigger();
		fail();
		await expect(trigger.activate()).rejects.toThrow();
		await trigger.deactivate();
		expect(trigger.log).toEqual([
			expect.stringMatching(/^warn: .*registration could not be removed/),
		]);
		expect(urls()).toEqual([]);
		storeCredential(setUp);
		await trigger.again().activate();
		expect(urls()).toEqual([trigger.url()]);
	});

	it.each(failures)('as %s leaves a registered trigger one subscription', async (_, fail) => {
		const trigger = await activated();
		fail();
		await expect(trigger.activate()).rejects.toThrow();
		await trigger.deactivate();
		storeCredential(setUp);
		const later = trigger.again();
		await later.activate();
		expect(urls()).toEqual([trigger.url()]);
		await later.deactivate();
		expect(urls()).toEqual([]);
	});

	it('at the last step leaves nothing behind', async () => {
		const trigger = newTrigger();
		fault('create', { code: 20000 }, { acts: true });
		await expect(trigger.activate()).rejects.toThrow('not available');
		await trigger.deactivate();
		expect(urls()).toEqual([]);
	});

	it('does not excuse a later deactivation', async () => {
		const trigger = newTrigger();
		fault('list', { code: 20000 });
		await expect(trigger.activate()).rejects.toThrow();
		await trigger.activate();
		fault('list', { code: 20000 });
		await expect(trigger.deactivate()).rejects.toThrow('not available');
		expect(urls()).toEqual([trigger.url()]);
	});
});

describe('a deactivation', () => {
	it.each<[string, Fault['answer']]>([
		['JING is down', 'html'],
		['the connection breaks', 'reset'],
		['JING refuses', { code: 40006 }],
	])('fails where %s, and n8n can repeat it', async (_, answer) => {
		const trigger = await activated();
		fault('list', answer);
		await expect(trigger.deactivate()).rejects.toThrow('Webhook registration');
		fault('delete', answer);
		await expect(trigger.deactivate()).rejects.toThrow('Webhook registration');
		expect(urls()).toEqual([trigger.url()]);
		await trigger.deactivate();
		expect(urls()).toEqual([]);
	});

	it.each<[string, Fault['answer'] | undefined]>([
		['code 40004', undefined],
		['HTTP 404', { code: 40004, msg: 'gone', status: 404 }],
		['a page of HTTP 404', 'html'],
	])('is done where the subscription is gone already, said by %s', async (_, answer) => {
		const trigger = await activated();
		fault('list', listed(...subscriptions()));
		setUp.sandbox.state.subscriptions.clear();
		if (answer) fault('delete', answer, { status: 404 });
		await trigger.deactivate();
		expect(called()[1]).toBe('delete');
	});

	it.each<[string, Fault['answer']]>([
		['a page of HTTP 404', 'html'],
		['HTTP 404 and a code', { code: 40002, status: 404 }],
		['HTTP 404 and words', { code: 404, msg: 'Not Found', status: 404 }],
		['code 40002', { code: 40002, msg: '不存在的方法名' }],
		['code 40002 in English', { code: 40002, msg: 'Non-existent Method Name' }],
	])('fails where JING does not know the call, said by %s', async (_, answer) => {
		const trigger = await activated();
		fault('delete', answer, { status: 404, times: 2 });
		const refusal = await refusalOf(trigger.deactivate());
		expect(urls()).toEqual([trigger.url()]);
		expect(refusal).toContain(wrongRegistration('delete'));
		expect(refusal).toContain('Registration to Manual');
	});

	it.each<[string, INodeParameters]>([
		['Verify In', { options: { verifyIn: '={{ $vars.gone }}' } }],
		['another option', { options: { tenantId: '={{ $("No such node").first().json.id }}' } }],
	])('is done where %s has broken since the activation', async (_, parameters) => {
		const trigger = await activated();
		await trigger.again({ parameters: { events: ['*'], ...parameters } }).deactivate();
		expect(urls()).toEqual([]);
	});
});

describe('an update', () => {
	const changed = (trigger: TestTrigger) =>
		trigger.again({ parameters: { events: ['user.created'] } });

	it.each<[string, Fault['answer'] | undefined]>([
		['code 40004', undefined],
		['HTTP 404', { code: 404, msg: 'x', status: 404 }],
		['a page of HTTP 404', 'html'],
	])('gives way to a create where %s says that nothing is there', async (_, answer) => {
		const trigger = changed(await activated());
		fault('list', listed(...subscriptions()));
		setUp.sandbox.state.subscriptions.clear();
		if (answer) fault('update', answer, { status: 404 });
		expect(await trigger.call('checkExists')).toBe(false);
		await trigger.call('create');
		await trigger.again().activate();
		expect(urls()).toEqual([trigger.url()]);
	});

	it.each<[string, Fault['answer']]>([
		['a page of HTTP 404', 'html'],
		['code 40002', { code: 40002, msg: '不存在的方法名' }],
	])('does not where JING does not know the call, said by %s', async (_, answer) => {
		const trigger = changed(await activated());
		fault('update', answer, { status: 404 });
		const refusal = await refusalOf(trigger.activate());
		expect(urls()).toEqual([trigger.url()]);
		expect(refusal).toContain(wrongRegistration('update'));
	});

	it('is left out where nothing has changed, whatever the order and the slash', async () => {
		const trigger = await activated({ events: ['user.created', 'lead.created'] });
		const [own] = subscriptions();
		own!.event_types.reverse();
		own!.url += '/';
		await trigger.again().activate();
		expect(called()).toEqual(['list']);
	});
});

describe("somebody else's subscription", () => {
	const other = { url: 'https://crm.company.cn/jing', event_types: ['*'], name: 'CRM' };

	it('is left alone where it has the id that the trigger remembers', async () => {
		const trigger = await activated();
		const [own] = subscriptions();
		Object.assign(own!, other);
		await trigger.activate();
		expect(urls()).toEqual([other.url, trigger.url()]);
		setUp.sandbox.state.subscriptions.delete(subscriptions()[1]!.id);
		await trigger.deactivate();
		expect(subscriptions()).toEqual([{ id: own!.id, ...other }]);
	});

	it('is left alone where it resembles', async () => {
		const trigger = newTrigger();
		const url = trigger.url();
		const others = [
			`${url}/x`,
			`${url}/x?a=1`,
			trigger.url(true),
			url.replace('/webhook', '/hooks'),
		];
		const names = ['n8n', 'n8n this-n8n', `n8n this-n8n ${url}`, ''];
		others.forEach((each, index) => {
			const rest = { url: each, event_types: ['*'], name: names[index]! };
			setUp.sandbox.state.subscriptions.set(`${index}`, { id: `${index}`, ...rest });
		});
		const before = structuredClone(subscriptions());
		await trigger.activate();
		await trigger.deactivate();
		expect(subscriptions()).toEqual(before);
	});

	it('is that of a copy of the workflow in another n8n', async () => {
		const production = await activated();
		const copy = production.again({ base: 'https://staging.company.cn', instanceId: 'staging' });
		await copy.activate();
		expect(urls()).toEqual([production.url(), copy.url()]);
		await copy.deactivate();
		expect(urls()).toEqual([production.url()]);
	});
});

it.each([{ total: 5 }, { webhooks: {}, more: true }])(
	'an answer without a list (%j) leaves unknown what is registered: nothing is created',
	async (data) => {
		fault('list', { code: 0, data });
		await expect(newTrigger().activate()).rejects.toThrow('no list');
		expect(called()).toEqual(['list']);
	},
);

it('one subscription that is answered alone, not in a list, is known as well', async () => {
	const trigger = newTrigger();
	await trigger.activate();
	const [own] = subscriptions();
	fault('list', { code: 0, data: { ...own } });
	await trigger.again({ staticData: {} }).activate();
	expect(subscriptions()).toHaveLength(1);
});

it('a subscription is known by its id where JING lists neither address nor name', async () => {
	const trigger = await activated();
	const [own] = subscriptions();
	fault('list', listed({ id: own!.id }, { id: 'another' }));
	await trigger.deactivate();
	expect(urls()).toEqual([]);
});

it.each([17])('the id %d goes back as the number that it came as', async (id) => {
	const trigger = newTrigger();
	fault('list', listed({ id, url: trigger.url(), event_types: ['*'] }), { times: 2 });
	fault('update', { code: 0 });
	fault('delete', { code: 0 });
	await trigger.activate();
	await trigger.deactivate();
	const [update] = setUp.sandbox.calls('webhook.update');
	const [remove] = setUp.sandbox.calls('webhook.delete');
	expect([(update!.body as IDataObject).id, remove!.body]).toEqual([id, { id }]);
});

it('what is surplus is deleted, but not the row that is listed on two pages', async () => {
	const trigger = await activated();
	const [own] = subscriptions();
	const others = Array.from({ length: 99 }, (_, id) => ({ id, url: 'https://crm.company.cn' }));
	const page = (...rows: object[]) => ({ code: 0, data: { list: rows, total: 101 } });
	fault('list', page(...others, own!));
	fault('list', page(own!));
	await trigger.activate();
	expect(urls()).toEqual([trigger.url()]);
	setUp.sandbox.state.subscriptions.set('copy', { ...own!, id: 'copy' });
	await trigger.activate();
	expect(urls()).toEqual([trigger.url()]);
});

describe('where n8n has another address', () => {
	const moves = [
		['https://n8n.company.cn', 'https://n8n.company.com'],
		['https://n8n.company.cn', 'https://n8n.company.cn:8443'],
		['http://n8n.company.cn', 'https://n8n.company.cn'],
		['https://n8n.company.cn', 'https://tools.company.cn/n8n'],
		['https://company.cn/n8n', 'https://company.cn'],
	];

	it.each(moves)('%s, then %s: the subscription is re-pointed', async (base, next) => {
		const before = newTrigger({}, { base });
		await before.activate();
		const [own] = subscriptions();
		const after = before.again({ base: next });
		await after.activate();
		expect(subscriptions()).toEqual([{ ...own!, url: after.url() }]);
	});

	it.each(moves)('%s, then %s: it can be removed', async (base, next) => {
		const before = newTrigger({}, { base });
		await before.activate();
		await before.again({ base: next, staticData: {} }).deactivate();
		expect(urls()).toEqual([]);
	});
});

it('the test address has a subscription of its own', async () => {
	const trigger = await activated();
	await trigger.activate(true);
	expect(urls()).toEqual([trigger.url(), trigger.url(true)]);
	await trigger.again().deactivate(true);
	expect(urls()).toEqual([trigger.url()]);
	await trigger.activate(true);
	await trigger.again().deactivate();
	expect(urls()).toEqual([trigger.url(true)]);
});

describe('endpoint overrides', () => {
	it('rename what is sent', async () => {
		const { path } = routes.find(({ key }) => key === 'webhook.create')!;
		const rename = { url: 'callback_url', event_types: 'events' };
		override('create', { method: 'POST', path, rename });
		fault('create', { code: 0, data: { id: 'x' } });
		const trigger = newTrigger();
		await trigger.activate();
		expect(setUp.sandbox.calls('webhook.create')[0]!.body).toEqual({
			callback_url: trigger.url(),
			events: ['object_create'],
			name: expect.stringContaining('n8n this-n8n') as string,
		});
	});

	describe('to methods without a body', () => {
		const path = '/v2/hooks';
		const methods = new Map([
			['webhook.list', 'GET'],
			['webhook.delete', 'DELETE'],
		]);
		const moved = routes.flatMap((route) => {
			const method = methods.get(route.key);
			return method === undefined ? [] : [{ ...route, method, path }];
		});
		const others = routes.filter(({ key }) => !methods.has(key));
		const endpointOverrides = JSON.stringify(
			Object.fromEntries(moved.map(({ key, method }) => [key, `${method} ${path}`])),
		);
		let sandbox: Sandbox;

		beforeEach(async () => {
			sandbox = await startServer([...others, ...moved]);
			storeCredential({ sandbox, store: setUp.store }, { endpointOverrides });
		});
		afterEach(async () => await sandbox.close());

		it('hold in full: the list is read to its end, and the id arrives', async () => {
			const { subscriptions: all } = sandbox.state;
			const rest = { url: 'https://crm.company.cn', event_types: ['*'], name: '' };
			for (let id = 0; id < 150; id++) all.set(`${id}`, { id: `${id}`, ...rest });
			const trigger = newTrigger();
			await trigger.activate();
			await trigger.again({ staticData: {} }).activate();
			expect(all.size).toBe(151);
			await trigger.deactivate();
			expect(all.size).toBe(150);
		});
	});
});

describe('what a failed activation says', () => {
	const failed = async (parameters: INodeParameters = {}, place = {}) => {
		const trigger = newTrigger(parameters, place);
		const refusal = await refusalOf(trigger.activate());
		return { refusal, url: trigger.url() };
	};

	it.each(['list', 'create'])('of an unknown call (%s): the address, and Manual', async (on) => {
		for (const answer of [
			{ code: 40002, msg: '不存在的方法名' },
			{ code: 40002, status: 404 },
		]) {
			fault(on, answer);
			const { refusal, url } = await failed();
			expect(refusal).toContain(wrongRegistration(on));
			expect(refusal).toContain(`set Registration to Manual: ${url}`);
		}
	});

	it('of an unknown call that is overridden: where it is set', async () => {
		override('list', 'POST /v1/hooks/search');
		const { refusal, url } = await failed();
		expect(refusal).toContain('POST /v1/hooks/search, which is set under Endpoint Overrides');
		expect(refusal).toContain(url);
		expect(refusal).not.toContain('guess');
	});

	it.each<[string, Fault['answer']]>([
		['a page of HTTP 404', 'html'],
		['code 40002', { code: 40002, msg: '不存在的方法名' }],
	])('of an unknown token call (%s): the credential, not Registration', async (_, answer) => {
		setUp.sandbox.fault({ on: 'oauth.getToken', answer, status: 404, times: Infinity });
		const { refusal } = await failed();
		expect(refusal).toContain('getting a token');
		expect(refusal).toContain('Check the Base Address');
		expect(refusal).not.toMatch(/Registration to Manual|registering webhooks/);
	});

	it.each<[string, INodeParameters, object, string]>([
		['no event', { events: [] }, {}, 'Choose at least one under Trigger On'],
		['a range with a typo', { options: { allowedIps: '203.0.113.0/240' } }, {}, 'Correct or'],
		['a name for an address', { options: { allowedIps: 'jing.cn' } }, {}, '"jing.cn" isn\'t an IP'],
		['no secret', { options: { verifyIn: 'query' } }, {}, 'has no Webhook Secret. Enter one'],
		[
			'an unknown place',
			{ options: { verifyIn: 'Header' } },
			{},
			'"Header" is not one of its options',
		],
		['no scheme', {}, { base: 'n8n.company.cn' }, 'Set WEBHOOK_URL'],
		['no scheme, but a port', {}, { base: 'n8n.company.cn:5678' }, 'Set WEBHOOK_URL'],
	])('of %s: what to do, before anything is sent', async (_, parameters, place, text) => {
		const { refusal } = await failed(parameters, place);
		expect(refusal).toContain(text);
		expect(setUp.sandbox.calls()).toEqual([]);
	});

	it.each(['http://localhost:5678', 'http://100.64.1.2', 'http://[::ffff:10.0.0.1]'])(
		'of %s, which JING can not reach: what to do, before anything is sent',
		async (base) => {
			storeCredential(setUp, { baseUrl: 'https://jing.company.cn' });
			const { refusal, url } = await failed({}, { base });
			expect(refusal).toContain(`JING can't reach ${url}: set WEBHOOK_URL`);
		},
	);
});

describe('JING is asked', () => {
	const bound = (event: string, eventType: string) => ({
		events: [event],
		eventTypeBindings: { bindings: [{ event, eventType }] },
	});

	const asked: Array<[string, INodeParameters, string[]]> = [
		['a bound printed kind', bound('user.updated', 'user_edit'), ['custom_field', 'user_edit']],
		['a bound assumed kind', bound('activity.live.created', 'live_made'), ['live_made']],
		['a binding that is blank', bound('activity.live.created', ' '), ['live_create']],
		['a kind without an event type', { events: ['track.miniProgram.pageView'] }, ['*']],
		['two kinds of one name', { events: ['lead.created', 'account.created'] }, ['object_create']],
		[
			'further names',
			{ events: ['lead.created'], otherEventTypes: 'a, b，a' },
			['a', 'b', 'object_create'],
		],
		['any other', { events: ['other', 'lead.created'] }, ['*']],
		['all', { events: ['*'], otherEventTypes: 'a' }, ['*']],
	];

	it.each(asked)('for %s', async (_, { events = ['lead.created'], ...options }, types) => {
		await newTrigger({ events, options }).activate();
		expect(subscriptions()[0]!.event_types.toSorted()).toEqual(types);
	});

	it.each(asked)('for %s, set in an earlier version', async (_, parameters, types) => {
		for (const typeVersion of [1, 1.1]) {
			await newTrigger(parameters, { typeVersion }).activate();
			expect(subscriptions().at(-1)!.event_types.toSorted()).toEqual(types);
		}
	});

	it('for nothing where Registration is Manual', async () => {
		const trigger = newTrigger({ registration: 'manual' });
		await trigger.activate();
		await trigger.deactivate();
		expect(setUp.sandbox.calls()).toEqual([]);
	});
});

describe('with a Webhook Secret', () => {
	const secret = 'a/b c&d+é';
	const inQuery = { options: { verifyIn: 'query' } };
	const query = `?token=${encodeURIComponent(secret)}`;

	beforeEach(() => storeCredential(setUp, { webhookSecret: secret }));

	it.each([
		['header', 'Header'],
		['hmac', 'HMAC of the Body'],
	])('in %s, Automatic registration is rejected with what to do', async (verifyIn, title) => {
		const refusal = await refusalOf(newTrigger({ options: { verifyIn } }).activate());
		expect(refusal).toContain(`Verify In is ${title}`);
		expect(refusal).toContain('Set Verify In to Query Parameter');
		expect(refusal).toContain('set Registration to Manual');
		expect(setUp.sandbox.calls()).toEqual([]);
		const manual = newTrigger({ options: { verifyIn }, registration: 'manual' });
		await manual.activate();
	});

	it.each(['header', 'hmac', 'query'])('none set, but one expected in %s', async (verifyIn) => {
		storeCredential(setUp);
		const trigger = newTrigger({ options: { verifyIn }, registration: 'manual' });
		expect(await refusalOf(trigger.activate())).toContain('has no Webhook Secret. Enter one');
	});

	it('in the query, the registered address carries it, and its events come in', async () => {
		const trigger = await activated(inQuery);
		expect(urls()).toEqual([trigger.url() + query]);
		const { searchParams } = new URL(urls()[0]!);
		const { status, item } = await trigger.push(
			{ event_type: 'object_create', extra_data: { object_name: 'lead' } },
			{ query: Object.fromEntries(searchParams) },
		);
		expect([status, item?.event]).toEqual([200, 'lead.created']);
		await trigger.again().activate();
		expect(called()).toEqual(['list']);
		await trigger.again().deactivate();
		expect(urls()).toEqual([]);
	});

	it.each<[string, INodeParameters, string, string]>([
		['a new secret', inQuery, 'another', '?token=another'],
		['a new name', { options: { verifyIn: 'query', verifyName: 'k' } }, 'another', '?k=another'],
		['no verification any more', {}, 'another', ''],
	])('%s changes the registered address', async (_, parameters, webhookSecret, expected) => {
		const trigger = await activated(inQuery);
		storeCredential(setUp, { webhookSecret });
		await trigger.again({ parameters: { events: ['lead.created'], ...parameters } }).activate();
		expect(urls()).toEqual([trigger.url() + expected]);
	});

	it.each(['', '?token=old', '?a=1'])('an address that ends in %j is its own', async (end) => {
		const trigger = newTrigger(inQuery);
		const rest = { event_types: ['*'], name: '' };
		setUp.sandbox.state.subscriptions.set('x', { id: 'x', url: trigger.url() + end, ...rest });
		await trigger.activate();
		expect(urls()).toEqual([trigger.url() + query]);
		await trigger.again({ staticData: {} }).deactivate();
		expect(urls()).toEqual([]);
	});

	it.each(['create', 'list'])('JING repeats it in an error (%s): nobody sees it', async (on) => {
		const url = 'https://n8n.company.cn/webhook/x/webhook';
		const msg = `bad url ${url}${query}, or decoded: ${url}?token=${secret}`;
		fault(on, { code: 40001, msg }, { times: 2 });
		const trigger = newTrigger(inQuery);
		const refusal = await refusalOf(trigger.activate());
		await trigger.deactivate();
		const said = [refusal, ...trigger.log].join('\n');
		expect(said).toContain('bad url');
		expect(said).not.toContain(secret);
		expect(said).not.toContain(encodeURIComponent(secret));
	});

	it('an error that shows the address shows it without', async () => {
		fault('create', { code: 40002, msg: '不存在的方法名' });
		const trigger = newTrigger(inQuery);
		const refusal = await refusalOf(trigger.activate());
		expect(refusal).toContain(trigger.url());
		expect(refusal).not.toContain(encodeURIComponent(secret));
	});
});

it('a JING that can not be reached is named by its address', async () => {
	storeCredential(setUp, { baseUrl: 'http://127.0.0.1:1' });
	const refusal = await refusalOf(newTrigger().activate());
	expect(refusal).toContain(
		"Couldn't reach JING at http://127.0.0.1:1 for the webhook registration",
	);
	expect(refusal).toContain('Check the Base Address, DNS, firewall and proxy');
});
