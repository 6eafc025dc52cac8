import { openWorkbench } from '../e2e/support/workbench';
import { chain, jing, node } from '../../tools/n8n/workflow';
import { Editor } from './support/editor';
import { writeFileSync } from 'node:fs';
async function main() {
	const bench = await openWorkbench();
	console.log('n8n', bench.n8n.url, bench.sandbox.url);
	const editor = await Editor.open(bench.n8n.url);
	try {
		for (let i = 0; i < 2500; i++) { const id = 'tag'+String(i).padStart(19,'0'); bench.sandbox.state.tags.set(id, { ...[...bench.sandbox.state.tags.values()][0]!, tag_id: id, tag_name: ['展会','官网','直播','白皮书','客户'][i%5]+' '+i } as never); }
		const nid = (w: {nodes: Array<{id: string; name: string}>}) => w.nodes.find(n => n.name === 'JING')!.id;
		const wf = async (parameters: object) => await ( bench.client.createWorkflow(chain('x', [node('Start','n8n-nodes-base.manualTrigger',{}), jing('JING', parameters as never, bench.credential)]) as never));
		const id1 = await wf({ resource: 'userGroup', operation: 'get' });
		await editor.openNode(id1.id, nid(id1 as never)).catch(async (e) => { await editor.screenshot('/tmp/pw/fail.png'); throw e; });
		await editor.page.waitForTimeout(1500);
		await editor.screenshot('/tmp/pw/x1.png');
		writeFileSync('/tmp/pw/x1.html', await editor.page.locator('[data-test-id="ndv"], .ndv, body').first().innerHTML());
		const shot = (n: string) => editor.screenshot('/tmp/pw/' + n + '.png');
		bench.sandbox.fault({ on: 'userGroup.getAll', times: Infinity, answer: { code: 40006, msg: 'IP 不在白名单' } });
		bench.sandbox.fault({ on: 'activity.getAll', times: Infinity, answer: { code: 40002, msg: '不存在的方法名' } });
		await editor.page.getByPlaceholder('Choose...').first().click(); await editor.page.waitForTimeout(2500);
		await shot('e1');
		const ida = await wf({ resource: 'activity', operation: 'get' });
		await editor.openNode(ida.id, nid(ida as never)); await editor.page.getByPlaceholder('Choose...').first().click(); await editor.page.waitForTimeout(2500);
		await shot('e2');
		const ids2 = await wf({ resource: 'sms', operation: 'send', taskBy: 'task_id', receiversBy: ['group_ids'] });
		await editor.openNode(ids2.id, nid(ids2 as never)); await editor.page.getByTestId('parameter-input-group_ids').first().click(); await editor.page.waitForTimeout(2500);
		await shot('e3');
		const id2 = await wf({ resource: 'userTag', operation: 'tagUsers', tagsBy: ['tag_ids'] });
		await editor.openNode(id2.id, nid(id2 as never));
		const t0 = Date.now();
		await editor.page.getByTestId('parameter-input-tag_ids').first().click();
		await editor.page.locator('.el-select-dropdown__item:visible').nth(3).waitFor();
		console.log('tags open', Date.now() - t0);
		const t1 = Date.now();
		await editor.page.keyboard.type('书 24'); await editor.page.locator('.el-select-dropdown__item:visible', { hasText: '白皮书 2443' }).waitFor();
		console.log('typed', Date.now() - t1);
		await shot('t1');
		await editor.page.locator('.el-select-dropdown__item:visible', { hasText: '白皮书 2443' }).click(); await editor.page.waitForTimeout(500); await shot('t2');
	} catch (e) { await editor.screenshot('/tmp/pw/fail.png'); throw e; } finally { console.log('waiting'); await new Promise(r => setTimeout(r, Number(process.env.WAIT ?? 0))); await editor.close(); await bench.stop(); }
}
void main();
