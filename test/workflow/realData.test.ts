import { execute } from './support/execute';
import { createUsers, listLeads, mobile } from './support/people';
import { withSandbox } from './support/setUp';
import { endpointOf, sentBy } from '../support/addresses';

const setUp = withSandbox();

const moment = '2026-12-24T01:00:00.000Z';
const printed = '2026-12-24 09:00:00';
const fields = (values: Record<string, string>) => ({
	fields: { values: Object.entries(values).map(([key, value]) => ({ key, value })) },
});

describe('dates, as n8n hands them over', () => {
	it.each([
		['a native date', `={{ new Date('${moment}') }}`],
		['a luxon time', `={{ DateTime.fromISO('${moment}') }}`],
		['a luxon time of another zone', `={{ DateTime.fromISO('${moment}').setZone('UTC') }}`],
		['a date from JSON', '={{ $json.at }}'],
		['days of a spreadsheet', '={{ $json.serial }}'],
	])('%s is a time', async (_, start_time) => {
		const { sandbox, store } = setUp;
		const items = [{ at: moment, serial: 46380.375 }];
		const result = await execute(store, items, [listLeads({ additionalFields: { start_time } })]);
		expect(result.error).toBeUndefined();
		expect(sandbox.calls('lead.getAll')[0]!.body).toMatchObject({ start_time: printed });
	});

	it('are written in the rows of Fields in China time', async () => {
		const { sandbox, store } = setUp;
		const values = {
			a: `={{ new Date('${moment}') }}`,
			b: `={{ DateTime.fromISO('${moment}').setZone('UTC') }}`,
			c: `={{ [new Date('${moment}')] }}`,
		};
		await execute(store, [{ mobile: '13800138000' }], [createUsers(fields(values))]);
		expect(sandbox.calls('user.create')[0]!.body).toMatchObject([
			{ fields: { a: printed, b: printed, c: [printed] } },
		]);
	});

	it.each(["={{ new Date('x') }}", "={{ DateTime.fromISO('x') }}"])(
		'that are none are refused: %s',
		async (value) => {
			const { sandbox, store } = setUp;
			const items = [{ mobile: '13800138000' }];
			const inRow = await execute(store, items, [createUsers(fields({ at: value }))]);
			expect(inRow.error.message).toContain('Fields: Value for "at" must be a value');
			const asTime = { additionalFields: { start_time: value } };
			const filter = await execute(store, items, [listLeads(asTime)]);
			expect(filter.error.message).toContain('Start Time must be a date and time');
			expect(sandbox.calls('user.create')).toEqual([]);
			expect(sandbox.calls('lead.getAll')).toEqual([]);
		},
	);
});

it('a blank cell leaves a field as it is, half a character is sent as U+FFFD', async () => {
	const { sandbox, store } = setUp;
	const items = [{ mobile: '\uFEFF13800138000 ', title: '', nick: '恭喜👍'.slice(0, 3) }];
	const values = {
		title: '={{ $json.title }}',
		gone: '={{ $json.nope }}',
		nick: '={{ $json.nick }}',
	};
	await execute(store, items, [createUsers(fields(values))]);
	expect(sandbox.calls('user.create')[0]!.body).toEqual([
		{ identities: [{ type: 'mobile', value: '13800138000' }], fields: { nick: '恭喜\uFFFD' } },
	]);
});

it('an identity of the two that the row has is enough, none is refused', async () => {
	const { sandbox, store } = setUp;
	const identities = {
		values: [
			{ type: 'mobile', value: '={{ $json.m }}' },
			{ type: 'email', value: '={{ $json.e }}' },
		],
	};
	const items = [{ m: 13800138000, e: '' }, { e: 'li.na@x.cn\r\n' }, { m: '', e: ' ' }];
	const result = await execute(store, items, [
		createUsers({ identities }, { onError: 'continueRegularOutput' }),
	]);
	expect(sandbox.calls('user.create')[0]!.body).toEqual([
		{ identities: [{ type: 'mobile', value: '13800138000' }] },
		{ identities: [{ type: 'email', value: 'li.na@x.cn' }] },
	]);
	expect(result.items('Create')[2]!.json.error).toContain('Identities: Value is empty');
});

it.each(['TRUE', 'yes', 1])('%j for Return All reads all pages', async (all) => {
	const { sandbox, store } = setUp;
	await execute(store, [{ all }], [listLeads({ returnAll: '={{ $json.all }}' })]);
	expect(sandbox.calls('lead.getAll')[0]!.body).toMatchObject(
		sentBy('lead.getAll', { page: endpointOf('lead.getAll').pageFrom ?? 1, page_size: 100 }),
	);
});

it('a Return All or Limit whose column does not exist is refused', async () => {
	const { sandbox, store } = setUp;
	for (const [parameters, label] of [
		[{ returnAll: '={{ $json.nope }}' }, 'Return All'],
		[{ returnAll: false, limit: '={{ $json.nope }}' }, 'Limit'],
	] as const) {
		const result = await execute(store, [{}], [listLeads(parameters)]);
		expect(result.error.message).toContain(`${label} is empty: its expression returned nothing`);
	}
	expect(sandbox.calls('lead.getAll')).toEqual([]);
});

it('a word that the list lacks is sent, and said once above the output', async () => {
	const { sandbox, store } = setUp;
	const identities = { values: [{ type: '={{ $json.kind }}', value: '={{ $json.mobile }}' }] };
	const items = ['job_number', 'job_number', ' MOBILE'].map((kind, index) => ({
		kind,
		mobile: mobile(index),
	}));
	const result = await execute(store, items, [
		createUsers({ identities }, { onError: 'continueRegularOutput' }),
	]);
	const types = sandbox
		.calls('user.create')
		.flatMap(({ body }) => body as Array<{ identities: Array<{ type: string }> }>)
		.map((user) => user.identities[0]!.type);
	expect(types).toEqual(['job_number', 'job_number', 'mobile']);
	expect(result.record.split('Type: \\"job_number\\" is not in the list')).toHaveLength(2);
});
