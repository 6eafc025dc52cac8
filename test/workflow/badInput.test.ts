import type { INodeParameters } from 'n8n-workflow';
import { execute } from './support/execute';
import { createUsers, getUser, listLeads, mobile, people } from './support/people';
import { storeCredential, withSandbox } from './support/setUp';
import { endpointOf, pathOf, sentBy } from '../support/addresses';

const setUp = withSandbox();

const json = (jsonBody: unknown): INodeParameters => ({
	specifyBody: 'json',
	jsonBody: jsonBody as string,
});

describe('input that can not be sent', () => {
	it.each([
		['no identities', { identities: {} }, 'Identities is empty'],
		[
			'an identity without value',
			{ identities: { values: [{ type: 'mobile', value: '={{ "" }}' }] } },
			'Identities: Value is empty',
		],
		[
			'an expression without result',
			{ identities: { values: [{ type: 'mobile', value: '={{ $json.nothing }}' }] } },
			'Identities: Value is empty',
		],
		['JSON that does not parse', json('{"identities": [}'), "JSON Body isn't valid JSON"],
		['JSON that is text', json('"text"'), "JSON Body isn't an object"],
		['an empty list', json('[]'), 'JSON Body is an empty list'],
		['a list with a number in it', json('[{}, 1]'), "JSON Body isn't an object or a list"],
		['JSON null from an expression', json('={{ null }}'), "JSON Body isn't an object"],
	])('%s: names item and field, and nothing is sent', async (_, parameters, text) => {
		const { sandbox, store } = setUp;
		const result = await execute(store, people(1), [createUsers(parameters)]);
		expect(result.error.name).toBe('NodeOperationError');
		expect(result.error.message).toContain(text);
		expect(result.error.message).toContain('[item 0]');
		expect(result.error.context).toMatchObject({ itemIndex: 0 });
		expect(sandbox.calls('user.create')).toHaveLength(0);
	});

	it('keeps nothing else back under Continue On Fail', async () => {
		const { sandbox, store } = setUp;
		const items = [...people(3), {}, ...people(6).slice(4)];
		const result = await execute(store, items, [
			createUsers({}, { onError: 'continueRegularOutput' }),
		]);
		const output = result.items('Create');
		expect(output.map(({ json: { error } }) => error !== undefined)).toEqual([
			false,
			false,
			false,
			true,
			false,
			false,
		]);
		expect(output[3]!.json).toEqual({
			error: expect.stringContaining('Identities: Value is empty'),
			details: {
				field: 'Identities: Value',
				index: 3,
				advice: expect.stringContaining('Nothing was sent for this item'),
			},
		});
		expect(sandbox.effects['user.create']).toBe(5);
	});

	it('does not send the good items before a bad one either, where the node stops', async () => {
		const { sandbox, store } = setUp;
		const result = await execute(store, [...people(120), {}], [createUsers()]);
		expect(result.error.message).toContain('[item 120]');
		expect(sandbox.calls('user.create')).toHaveLength(0);
	});

	it('asks for one of two ways to find a user, not both', async () => {
		const { store } = setUp;
		const update = (more: object) => ({
			parameters: {
				resource: 'user',
				operation: 'update',
				fields: { values: [{ key: 'a', value: 'b' }] },
				...more,
			},
		});
		const identities = { values: [{ type: 'mobile', value: '13800000000' }] };
		const both = await execute(store, [{}], [update({ identities, omni_user_uuid: 'x' })]);
		expect(both.error.message).toContain('Identities and User ID are both set');
		const none = await execute(store, [{}], [update({})]);
		expect(none.error.message).toContain('Identities or User ID is empty');
	});

	it('asks whom an operation is about', async () => {
		const none = await execute(setUp.store, people(1), [getUser({ identifyValue: '={{ "" }}' })]);
		expect(none.error.message).toContain('Identify Value is empty');
	});

	it('refuses an update that changes nothing', async () => {
		const { store } = setUp;
		const parameters = { resource: 'lead', operation: 'update', lead_uuid: 'x', fields: {} };
		const result = await execute(store, [{}], [{ parameters }]);
		expect(result.error.message).toContain('are all empty');
	});

	it('says which operation does not exist', async () => {
		const { store } = setUp;
		for (const operation of ['constructor', '__proto__', '']) {
			const result = await execute(store, [{}], [{ parameters: { resource: 'user', operation } }]);
			expect(result.error.message).toContain(`there is no operation "${operation}"`);
		}
	});

	it('gives a broken expression back as an error of its item', async () => {
		const { sandbox, store } = setUp;
		const identity = '={{ $json.mobile.toUpperCase().nothing.at.all }}';
		const result = await execute(store, people(2), [
			createUsers(
				{ identities: { values: [{ type: 'mobile', value: identity }] } },
				{ onError: 'continueErrorOutput' },
			),
		]);
		expect(result.items('Create', 1)).toHaveLength(2);
		expect(sandbox.calls('user.create')).toHaveLength(0);
	});
});

describe('answers that are none', () => {
	it.each([
		['a hang', { answer: 'hang', seconds: 60 }, 'No response came in time'],
		['HTML instead of JSON', { answer: 'html', status: 200 }, 'Got a web page or plain text'],
		['an HTML gateway page', { answer: 'html' }, 'not available'],
		['an empty answer', { answer: 'empty' }, 'The response is empty'],
		['JSON without a code', { answer: 'noCode' }, 'has no code'],
		['a redirect', { answer: 'redirect' }, 'redirects elsewhere'],
		['a broken connection', { answer: 'reset' }, 'The connection dropped'],
	] as const)('%s is an error that names the item', async (_, fault, text) => {
		const { sandbox, store } = setUp;
		await execute(store, [{}], [listLeads()]);
		sandbox.fault({ on: 'user.create', times: Infinity, ...fault });
		const result = await execute(store, people(1), [
			createUsers({ options: { requestTimeout: 1 } }),
		]);
		expect(result.error.name).toBe('NodeApiError');
		expect(result.error.message).toContain(text);
		expect(result.error.message).toContain('[item 0]');
	});

	it('leave the other items alone under Continue On Fail', async () => {
		const { sandbox, store } = setUp;
		sandbox.fault({ on: 'user.create', skip: 1, answer: 'html' });
		const parameters = { options: { batchSize: 2, concurrency: 1 } };
		const result = await execute(store, people(6), [
			createUsers(parameters, { onError: 'continueErrorOutput' }),
		]);
		expect(result.items('Create').map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 1, 4, 5].map((item) => ({ item })),
		);
		expect(result.items('Create', 1).map(({ json }) => json.details)).toEqual([
			expect.objectContaining({ outcome: 'unknown', retry_safe: false, index: 2 }),
			expect.objectContaining({ outcome: 'unknown', retry_safe: false, index: 3 }),
		]);
	});
});

describe('JSON mode', () => {
	it('sends one element per item, several of an array, and pairs each with its item', async () => {
		const { sandbox, store } = setUp;
		const user = (index: number) => ({ identities: [{ type: 'mobile', value: mobile(index) }] });
		const items = [{ body: user(0) }, { body: [user(1), user(2), user(3)] }, { body: user(4) }];
		const result = await execute(store, items, [
			createUsers({ ...json('={{ $json.body }}'), options: { batchSize: 2 } }),
		]);
		expect(sandbox.calls('user.create').map(({ body }) => body)).toEqual([
			[user(0), user(1)],
			[user(2), user(3)],
			[user(4)],
		]);
		expect(result.items('Create').map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 1, 1, 1, 2].map((item) => ({ item })),
		);
	});

	it('sends unknown keys and nulls as they are, as text too', async () => {
		const { sandbox, store } = setUp;
		const body = {
			identities: [{ type: 'mobile', value: mobile(1) }],
			more: { deep: [null, 0, ''] },
		};
		await execute(store, [{}], [createUsers(json(JSON.stringify(body)))]);
		expect(sandbox.calls('user.create')[0]!.body).toEqual([body]);
	});

	it('is refused as a list where the credential makes a GET of a call of one item', async () => {
		const { sandbox, store } = setUp;
		storeCredential(setUp, {
			endpointOverrides: JSON.stringify({ 'lead.getLayouts': `GET ${pathOf('lead.getLayouts')}` }),
		});
		const node = (jsonBody: string) => ({
			parameters: { resource: 'lead', operation: 'getLayouts', ...json(jsonBody) },
		});
		const list = await execute(store, [{}], [node('[{"business_type": "b"}]')]);
		expect(list.error.message).toContain('JSON Body is a list');
		expect(sandbox.log).toEqual([]);
		await execute(store, [{}], [node('{"business_type": "b"}')]);
		expect(sandbox.log.at(-1)).toMatchObject({ method: 'GET', query: { business_type: 'b' } });
	});

	it('is the whole body elsewhere, page parameters of a list are added', async () => {
		const { sandbox, store } = setUp;
		const lists = { resource: 'user', operation: 'getAll', limit: 7 };
		const result = await execute(
			store,
			[{}],
			[{ parameters: { ...lists, ...json('{"keyword": "x"}') } }],
		);
		expect(result.error).toBeUndefined();
		expect(sandbox.calls('user.getAll')[0]!.body).toEqual(
			sentBy('user.getAll', {
				keyword: 'x',
				page: endpointOf('user.getAll').pageFrom ?? 1,
				page_size: 7,
			}),
		);
	});
});

it('names the credential field that is missing or wrong before anything is sent', async () => {
	const { sandbox } = setUp;
	const cases = [
		[{ appSecret: '' }, 'App Secret'],
		[{ baseUrl: 'jing' }, 'Base Address'],
		[{ endpointOverrides: '{"user.creat": "POST /v1/x"}' }, '"user.creat" names no call'],
		[{ endpointOverrides: '{"user.create": "BREW /v1/x"}' }, 'BREW'],
		[{ endpointOverrides: '{"user.create": "POST //example.com/x"}' }, 'must begin with one /'],
		[{ endpointOverrides: 'no json' }, 'not a JSON object'],
	] as const;
	for (const [fields, text] of cases) {
		storeCredential(setUp, fields);
		const result = await execute(setUp.store, people(1), [createUsers()]);
		expect(result.error.message).toContain(text);
	}
	expect(sandbox.log).toEqual([]);
});
