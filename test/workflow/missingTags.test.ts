import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { execute, type JingNode } from './support/execute';
import { createUsers, mobile, people } from './support/people';
import { storeCredential, withSandbox } from './support/setUp';
import { startRawServer } from './support/rawServer';

const setUp = withSandbox();
const continued = { onError: 'continueErrorOutput' } as const;
const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
const json = (items: Array<{ json: IDataObject }>) => items.map((item) => item.json);

const tagUsers = (
	parameters: INodeParameters = {},
	settings: Omit<JingNode, 'parameters'> = {},
): JingNode => ({
	name: 'Tag',
	parameters: {
		resource: 'userTag',
		operation: 'tagUsers',
		identifyBy: 'mobile',
		identifyValue: '={{ $json.mobile }}',
		tagsBy: ['tag_names'],
		tag_names: '={{ $json.tags }}',
		options: { createMissingTags: true },
		...parameters,
	},
	...settings,
});

const tagged = (...tags: unknown[]) =>
	tags.map((each, index) => ({ mobile: mobile(index), tags: each as IDataObject[string] }));

/** Names of the tags in each call that creates some. */
const created = () =>
	setUp.sandbox
		.calls('userTag.create')
		.map(({ body }) => (body as IDataObject[]).map(({ tag_name }) => tag_name));

const withUsers = async (items: IDataObject[], node: JingNode) => {
	await execute(setUp.store, people(items.length), [createUsers()]);
	return await execute(setUp.store, items, [node]);
};

it('creates each tag that is missing once, before anybody gets it', async () => {
	const items = tagged('新一, 新二', ['新二', '意向-高'], '新一', '意向-高');
	const result = await withUsers(items, tagUsers());
	expect(result.error).toBeUndefined();
	expect(created()).toEqual([['新一', '新二']]);
	expect(json(result.items('Tag')).map(({ tags }) => (tags as unknown[]).length)).toEqual([
		2, 2, 1, 1,
	]);
	await execute(setUp.store, items, [tagUsers()]);
	expect(created()).toHaveLength(1);
	const sent = setUp.sandbox.calls('userTag.tagUsers')[0]!.body as IDataObject[];
	expect(Object.keys(sent[0]!)).toEqual(['identity', 'tag_names']);
});

it('creates nothing unless it is asked to', async () => {
	for (const options of [{}, { createMissingTags: false }]) {
		const result = await withUsers(tagged('新一'), tagUsers({ options }));
		expect(result.error.message).toContain('标签不存在');
	}
	expect(created()).toEqual([]);
	expect(setUp.sandbox.calls('userTag.getAll')).toEqual([]);
});

it('reads the names from JSON as well', async () => {
	const body = { identity: { type: 'mobile', value: mobile(0) }, tag_names: ['新三'] };
	const parameters = { specifyBody: 'json', jsonBody: JSON.stringify([body]) };
	await withUsers(tagged(''), tagUsers(parameters));
	expect(created()).toEqual([['新三']]);
});

it('a tag that part of another is named like is missing all the same', async () => {
	await withUsers(tagged('意向-高级', '意向'), tagUsers());
	expect(created()).toEqual([['意向-高级', '意向']]);
});

it('a tag that exists by the time that it is created is no error', async () => {
	const failure = [{ tag_name: '意向-高', error_code: 40004, error_msg: '标签已存在' }];
	setUp.sandbox.fault({ on: 'userTag.getAll', times: 2, answer: { code: 0, data: [] } });
	setUp.sandbox.fault({
		on: 'userTag.create',
		answer: { code: 0, data: { success: [], failure } },
	});
	const result = await withUsers(tagged('意向-高'), tagUsers());
	expect(result.error).toBeUndefined();
	expect(result.items('Tag')).toHaveLength(1);
});

it('a tag that JING rejects is an error of the items that need it, and of no other', async () => {
	const failure = [{ tag_name: '坏', error_code: 40004, error_msg: '名称不合法' }];
	setUp.sandbox.fault({
		on: 'userTag.create',
		answer: { code: 0, data: { success: [], failure } },
	});
	const items = tagged('坏', '意向-高', ['意向-高', '坏']);
	const result = await withUsers(items, tagUsers({}, continued));
	expect(result.items('Tag').map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }]);
	const errors = result.items('Tag', 1);
	expect(errors.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
	expect(json(errors).map(({ error }) => error)).toEqual(
		[0, 2].map((item) =>
			expect.stringMatching(
				`^User Tag: Tag Users \\(User Tag: Create Many\\): JING rejected .*名称不合法.* \\[item ${item}\\]$`,
			),
		),
	);
});

it('an unclear creation is not repeated, also under Retry On Fail', async () => {
	const { sandbox } = setUp;
	sandbox.fault({ on: 'userTag.create', answer: 'reset' });
	const result = await withUsers(tagged('新一'), tagUsers({}, retrying));
	expect(result.error.message).toMatch(/unclear whether "新一" was created/);
	expect(created()).toEqual([['新一']]);
});

it('what a try has created the next one knows, before JING lists it', async () => {
	const { sandbox } = setUp;
	sandbox.fault({ on: 'userTag.getAll', times: Infinity, answer: { code: 0, data: [] } });
	sandbox.fault({ on: 'userTag.tagUsers', answer: { code: 40004, msg: '稍后再试' } });
	const result = await withUsers(tagged('新一'), tagUsers({}, retrying));
	expect(result.error).toBeUndefined();
	expect(created()).toEqual([['新一']]);
});

it('a creation that JING takes for a second one is an error', async () => {
	setUp.sandbox.fault({ on: 'userTag.create', answer: { code: 40004, msg: '请勿重复提交' } });
	const result = await withUsers(tagged('新一'), tagUsers({}, continued));
	expect(result.items('Tag')).toEqual([]);
	expect(String(result.items('Tag', 1)[0]!.json.error)).toContain('请勿重复提交');
});

it('a text in JSON is no list of names', async () => {
	const body = { identity: { type: 'mobile', value: mobile(0) }, tag_names: 'VIP,老客户' };
	const parameters = { specifyBody: 'json', jsonBody: JSON.stringify(body) };
	const result = await withUsers(tagged(''), tagUsers(parameters, continued));
	expect(String(result.items('Tag', 1)[0]!.json.error)).toContain(
		'JSON Body must have a list as tag_names, but has "VIP,老客户"',
	);
	expect(created()).toEqual([]);
});

it('an unclear creation that took place lets the node go on', async () => {
	setUp.sandbox.fault({ on: 'userTag.create', acts: true, answer: 'reset' });
	const result = await withUsers(tagged('新一'), tagUsers());
	expect(result.error).toBeUndefined();
	expect(created()).toEqual([['新一']]);
});

describe('against a server that', () => {
	const row = (tag_name: string) => ({ tag_id: `T${tag_name}`, tag_name });
	const many = Array.from({ length: 250 }, (_, index) => row(`tag ${index}`));

	async function against(list: (asked: IDataObject) => unknown, tags: string) {
		const names: unknown[] = [];
		let tagCalls = 0;
		const server = await startRawServer((body, url) => {
			const sent = JSON.parse(body) as IDataObject;
			if (url.endsWith('/query')) return JSON.stringify({ code: 0, data: list(sent) });
			if (url.endsWith('/create')) names.push(...(sent as unknown as IDataObject[]));
			if (url.endsWith('/add')) tagCalls += 1;
			return JSON.stringify({ code: 0, data: { success: sent, failure: [] } });
		});
		storeCredential(setUp, { baseUrl: server.url });
		const result = await execute(setUp.store, tagged(tags), [tagUsers({}, continued)]);
		await server.close();
		const errors = json(result.items('Tag', 1)).map(({ error }) => String(error));
		return { names, errors, tagCalls };
	}

	const paged = ({ page, page_size: size }: IDataObject) => ({
		list: many.slice((Number(page) - 1) * Number(size), Number(page) * Number(size)),
		total: 250,
	});

	it('ignores the keyword: all of its pages are looked through', async () => {
		const { names, tagCalls } = await against(paged, 'tag 249, tag 250');
		expect(names).toEqual([{ tag_name: 'tag 250' }]);
		expect(tagCalls).toBe(1);
	});

	it('ignores the keyword and the pages: nothing is created', async () => {
		const { names, errors, tagCalls } = await against(() => ({ list: many.slice(0, 20) }), 'x');
		expect(names).toEqual([]);
		expect(errors[0]).toContain(`JING's response does not tell whether "x" exists`);
		expect(tagCalls).toBe(0);
	});

	it.each<[string, unknown]>([
		['null', null],
		['an empty object', {}],
		['no list', { message: 'ok' }],
		['fewer rows than it counts', { list: [], total: 4 }],
		['rows that call the name something else', { list: [{ id: 1, name: 'x' }], total: 1 }],
		['groups of tags', { list: [{ group_name: 'g', tags: [{ tag_name: 'x' }] }], total: 1 }],
		['the same page again, without a total', { list: [{ tag_id: 1, tag_name: 'xy' }] }],
	])('answers %s: nothing is created', async (_what, data) => {
		const { names, errors, tagCalls } = await against(() => data, 'x');
		expect({ names, errors: errors.length, tagCalls }).toEqual({
			names: [],
			errors: 1,
			tagCalls: 0,
		});
	});
});
