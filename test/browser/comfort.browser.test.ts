import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeParameters } from 'n8n-workflow';
import { businessClient } from '../../sandbox/records/businessType';
import { chain, code, jing, manualTrigger, node } from '../../tools/n8n/workflow';
import { openWorkbench, type Workbench } from '../e2e/support/workbench';
import { Editor } from './support/editor';

let bench: Workbench;
let editor: Editor;

interface Asked {
	nodeTypeAndVersion: { name: string };
}

interface Lead {
	business_type: string;
	fields: Record<string, unknown>;
}

const group = 'ZmcVsNXfXRMHtDnsH7eMbZ';

const folder = join(__dirname, '../../.cache/browser');

beforeAll(async () => {
	mkdirSync(folder, { recursive: true });
	bench = await openWorkbench({ sandbox: { leadFields: 300, tags: 2_500, sampleRecords: true } });
	editor = await Editor.open(bench.n8n.url);
});

afterAll(async () => {
	await editor?.close();
	await bench?.stop();
});

afterEach(() => bench.sandbox.clearFaults());

/** Opens the panel of a JING node with these parameters. */
async function open(parameters: INodeParameters) {
	const nodes = [
		manualTrigger(),
		code('Items', "return [{ full_name: '王芳', phone: '13900001003' }];"),
		jing('JING', parameters, bench.credential),
	];
	const workflow = await bench.client.createWorkflow(chain('comfort', nodes));
	await editor.openNode(workflow.id, workflow.nodes.at(-1)!.id);
}

const picture = async (name: string) =>
	await editor.page.screenshot({ path: join(folder, `${name}.png`) });

/** Told, not asserted: how long depends on the machine. */
async function timed(what: string, act: () => Promise<void>) {
	const begun = performance.now();
	await act();
	console.info(`${what}: ${Math.round(performance.now() - begun)} ms`);
}

it('finds one of 2,500 tags by three letters', async () => {
	const loaded = editor.page.waitForResponse(/dynamic-node-parameters\/options/);
	await open({ resource: 'userTag', operation: 'tagUsers', tagsBy: ['tag_ids'] });
	await loaded;
	await timed('list of 2,500 tags opened', async () => {
		await editor.control('tag_ids').click();
		await editor.choices.first().waitFor();
	});
	await timed('three letters typed', async () => {
		await editor.page.keyboard.type('书25');
		await editor.choice('武汉-白皮书25').waitFor();
	});
	await editor.choice('武汉-白皮书25').click();
	await picture('tags');
	expect(await editor.control('tag_ids').textContent()).toContain('武汉-白皮书25');
});

/** What the Airtable node's list gets from its server: all bases at once. */
const bases = Array.from({ length: 2_500 }, (_, index) => ({
	name: `武汉-白皮书${index}`,
	value: `app${index}`,
}));

it('opens a list next to one of the Airtable node, with 2,500 entries each', async () => {
	await open({ resource: 'userGroup', operation: 'get' });
	await timed("JING's list of user groups opened", async () => {
		await editor.openList('group_id');
		await editor.choices.first().waitFor();
	});
	await editor.page.route('**/resource-locator-results', async (route) => {
		const { nodeTypeAndVersion } = route.request().postDataJSON() as Asked;
		if (!nodeTypeAndVersion.name.endsWith('airtable')) return await route.continue();
		return await route.fulfill({ json: { data: { results: bases } } });
	});
	const token = { accessToken: 'x' };
	const { id, name } = await bench.client.createCredential({
		name: 'Airtable',
		type: 'airtableTokenApi',
		data: token,
	});
	const airtable = node('Airtable', 'n8n-nodes-base.airtable', { operation: 'get' });
	const workflow = await bench.client.createWorkflow(
		chain('airtable', [
			manualTrigger(),
			{ ...airtable, typeVersion: 2.1, credentials: { airtableTokenApi: { id, name } } },
		]),
	);
	await editor.openNode(workflow.id, workflow.nodes.at(-1)!.id);
	await timed("Airtable's list of 2,500 bases opened", async () => {
		await editor.openList('base');
		await editor.choices.first().waitFor();
	});
	await timed('three letters typed there', async () => {
		await editor.page.keyboard.type('书249');
		await editor.choice('武汉-白皮书2499').waitFor();
	});
	await editor.page.unroute('**/resource-locator-results');
	expect(await editor.choices.count()).toBeGreaterThan(0);
});

it('creates a lead without an ID or a code typed', async () => {
	await open({ resource: 'lead', operation: 'create' });
	await editor.openList('business_type');
	await timed('business types', async () => await editor.choices.first().waitFor());
	await editor.choice('企业客户').click();
	await timed('300 fields', async () => await editor.control('name').waitFor());
	await editor.type('name', '王芳');
	await editor.type('mobile', '17894892831');
	await editor.page.getByTestId('add-fields-select').locator('button').click();
	await timed('a field of 300 chosen', async () => {
		await editor.page.getByRole('menuitem', { name: '行业', exact: true }).click();
	});
	await editor.control('industry').click();
	await editor.choice('教育').click();
	await picture('lead-fields');
	await editor.execute();
	await editor.page.getByTestId('output-panel').getByText('1 item').waitFor();
	await picture('lead-created');
	const { fields, business_type } = bench.sandbox.calls('lead.create').at(-1)!.body as Lead;
	expect(business_type).toBe(businessClient);
	expect(fields).toEqual({ name: '王芳', mobile: '17894892831', industry: 'education' });
});

it('shows why a list did not come, and takes an ID all the same', async () => {
	const refusal = { code: 40006, msg: 'IP 不在白名单' };
	bench.sandbox.fault({ on: 'userGroup.getAll', times: Infinity, answer: refusal });
	await open({ resource: 'userGroup', operation: 'get' });
	await editor.openList('group_id');
	await editor.page.getByText('IP 不在白名单').first().waitFor();
	await picture('refused-list');
	await editor.page.keyboard.press('Escape');
	const locator = editor.page.getByTestId('resource-locator-group_id');
	await locator.getByTestId('rlc-mode-selector').click();
	await editor.page.getByTestId('mode-id').click();
	await locator.locator('input').last().fill(group);
	await editor.execute();
	await editor.page.getByTestId('output-panel').getByText(group).first().waitFor();
	await picture('by-id');
	expect(bench.sandbox.calls('userGroup.get').at(-1)?.code).toBe(0);
});

it('shows why the choices of several did not come', async () => {
	const missing = { code: 40002, msg: '不存在的方法名' };
	bench.sandbox.fault({ on: 'userGroup.getAll', times: Infinity, answer: missing });
	await open({ resource: 'sms', operation: 'send', taskBy: 'task_id', receiversBy: ['group_ids'] });
	await editor.control('group_ids').click();
	await editor.choice('不存在的方法名').waitFor();
	await picture('refused-choices');
	expect(await editor.choices.count()).toBe(1);
});
