import { type Sandbox, startSandbox } from '../../../sandbox';

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox({ leadFields: 300, tags: 2500 });
});

afterEach(async () => await sandbox.close());

const leadFields = () =>
	sandbox.state.objectFields.filter(({ object_name }) => object_name === 'lead');

it('there are as many lead fields and tags as were asked for, each of a name of its own', () => {
	expect(leadFields()).toHaveLength(300);
	expect(new Set(leadFields().map(({ field_code }) => field_code)).size).toBe(300);
	const tags = [...sandbox.state.tags.values()];
	expect(tags).toHaveLength(2500);
	expect(new Set(tags.map(({ tag_name }) => tag_name)).size).toBe(2500);
	expect(tags.at(-1)).toMatchObject({ tag_name: '杭州-社群25' });
});

it('they are of every kind, in Chinese, and the same after a reset', () => {
	const before = structuredClone(leadFields());
	const made = before.filter(
		({ is_custom, field_code }) => is_custom && /^custom_/.test(field_code),
	);
	expect(new Set(made.map(({ field_type }) => field_type)).size).toBe(10);
	expect(made.every(({ field_name }) => /^\p{Script=Han}+\d*$/u.test(field_name))).toBe(true);
	sandbox.reset();
	expect(leadFields()).toEqual(before);
	expect(sandbox.state.tags.size).toBe(2500);
});

it('without being asked there are a few only', async () => {
	const usual = await startSandbox();
	expect(usual.state.tags.size).toBeLessThan(10);
	await usual.close();
});
