import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeParameters } from 'n8n-workflow';
import { businessClient } from '../../sandbox/records/businessType';
import { chain, code, jing, manualTrigger } from '../../tools/n8n/workflow';
import { openWorkbench, type Workbench } from '../e2e/support/workbench';
import { Editor } from './support/editor';

let bench: Workbench;
let editor: Editor;

const folder = join(__dirname, '../../dist-browser');

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
	await open({ resource: 'userTag', operation: 'tagUsers', tagsBy: ['tag_ids'] });
	await timed('list of 2,500 tags', async () => {
		await editor.control('tag_ids').click();
		await editor.choices.nth(3).waitFor();
	});
	await timed('three letters typed', async () => {
		await editor.page.keyboard.type('武汉-');
		await editor.choices.filter({ hasText: '武汉-白皮书25' }).first().waitFor();
	});
	await editor.choices.filter({ hasText: '武汉-白皮书25' }).first().click();
	await editor.page.keyboard.press('Escape');
	await picture('tags');
	expect(await editor.control('tag_ids').textContent()).toContain('武汉-白皮书25');
});

it('creates a lead without an ID or a code typed', async () => {
	await open({ resource: 'lead', operation: 'create' });
	await editor.openList('business_type');
	await timed('business types', async () => await editor.choices.first().waitFor());
	await editor.choices.filter({ hasText: '企业客户' }).first().click();
	await timed('300 fields', async () => {
		await editor.page.getByText('姓名').first().waitFor();
	});
	const field = (label: string) =>
		editor.page
			.getByTestId('mapping-fields-container')
			.locator('[data-test-id^=parameter-input]', { hasText: label });
	void field;
	await picture('lead-fields');
	console.info(
		await editor.page.evaluate(() =>
			[...document.querySelectorAll('[data-test-id=ndv] [data-test-id]')]
				.map((e) => e.getAttribute('data-test-id'))
				.join(' '),
		),
	);
});

it('shows why a list did not come, and takes an ID all the same', async () => {
	const refusal = { code: 40006, msg: 'IP 不在白名单' };
	bench.sandbox.fault({ on: 'userGroup.getAll', times: Infinity, answer: refusal });
	await open({ resource: 'userGroup', operation: 'get' });
	await editor.openList('group_id');
	await editor.page.getByText('IP 不在白名单').first().waitFor();
	await picture('refused-list');
	await editor.page.keyboard.press('Escape');
	await editor.page.getByTestId('rlc-mode-selector').click();
	await editor.page.getByTestId('mode-id').click();
	await editor.page
		.getByTestId('resource-locator-group_id')
		.locator('input')
		.last()
		.fill('ZmcVsNXfXRMHtDnsH7eMbZ');
	await editor.execute();
	await editor.page
		.getByTestId('ndv-data-container')
		.last()
		.getByText('ZmcVsNXfXRMHtDnsH7eMbZ')
		.first()
		.waitFor();
	await picture('by-id');
	expect(bench.sandbox.calls('userGroup.get').at(-1)?.code).toBe(0);
});

it('shows why the choices of several did not come', async () => {
	bench.sandbox.fault({
		on: 'userGroup.getAll',
		times: Infinity,
		answer: { code: 40002, msg: '不存在的方法名' },
	});
	await open({ resource: 'sms', operation: 'send', taskBy: 'task_id', receiversBy: ['group_ids'] });
	await editor.control('group_ids').hover();
	await editor.page.waitForTimeout(3000);
	await editor.page.getByTestId('parameter-issues').last().hover();
	await editor.page.waitForTimeout(1500);
	await picture('refused-options');
	void businessClient;
});
