import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { catalog } from '../../nodes/Jing/operations';
import type { CodeAnswer } from '../../sandbox/types';
import { chain, jing, manualTrigger } from '../../tools/n8n/workflow';
import { AGENT, agentWorkflow } from './support/agentWorkflow';
import { ScriptedModel } from './support/scriptedModel';
import { openWorkbench, type Workbench } from './support/workbench';

let bench: Workbench;
let model: ScriptedModel;

beforeAll(async () => {
	model = await ScriptedModel.start();
	bench = await openWorkbench();
});

afterAll(async () => {
	await model?.close();
	await bench?.stop();
});

beforeEach(() => bench.sandbox.reset());

const keys = [...catalog.calls.keys()];
const isRead = (key: string) => catalog.calls.get(key)!.operation.effect === 'read';
const reads = keys.filter(isRead);
const writes = keys.filter((key) => !isRead(key));

const ofInterfaces = async (operation: string, parameters: INodeParameters = {}) => {
	const all = { resource: 'interface', operation, ...parameters };
	const result = await bench.run(
		chain(operation, [manualTrigger(), jing('JING', all, bench.credential)]),
	);
	expect(result.error).toBeUndefined();
	return result.items('JING').map(({ json }) => json);
};

const refuse = (refused: string[], answer: CodeAnswer) =>
	refused.forEach((on) => bench.sandbox.fault({ on, times: Infinity, answer }));

const each = (some: string[], verdict: string) =>
	Object.fromEntries(some.map((key) => [key, verdict]));

const verdictsIn = (rows: IDataObject[]) =>
	Object.fromEntries(rows.map(({ key, verdict }) => [key, verdict]));

/** Every business call was a read, and none took effect but reads. */
function expectNoWrite() {
	const { sandbox } = bench;
	const called = sandbox.calls().filter(({ key }) => !key.startsWith('oauth.'));
	expect(called.filter(({ key }) => !reads.includes(key))).toEqual([]);
	expect(writes.filter((key) => sandbox.effects[key] !== 0)).toEqual([]);
}

it('Check Access tells 20 missing, 10 not granted and a section behind the list of addresses', async () => {
	const section = reads.filter((key) => key.startsWith('privacyPolicyV2.'));
	const others = reads.filter((key) => !section.includes(key));
	const [missing, forbidden] = [others.slice(0, 20), others.slice(20, 30)];
	refuse(missing, { code: 40002, msg: 'Non-existent Method Name' });
	refuse(forbidden, { code: 20001, msg: 'Merchant not authorized for current interface' });
	refuse(section, { code: 40006, msg: 'IP does not have access' });
	const rows = await ofInterfaces('checkAccess');
	expect(verdictsIn(rows)).toEqual({
		...each(reads, 'works'),
		...each(writes, 'notTried'),
		...each(missing, 'notFound'),
		...each(forbidden, 'notGranted'),
		...each(section, 'ipRefused'),
	});
	expect(section.length).toBeGreaterThan(1);
	const titles = rows.filter(({ title }) => /\p{Script=Han}/u.test(String(title)));
	expect(titles).toHaveLength(keys.length);
	expectNoWrite();
});

it('Get Many lists the same interfaces without a call', async () => {
	const rows = await ofInterfaces('getAll');
	expect(rows.map(({ key }) => key)).toEqual(keys);
	expect(rows.some((row) => 'verdict' in row)).toBe(false);
	expect(bench.sandbox.log).toEqual([]);
});

it('Sections that are chosen in the editor are the ones that are checked', async () => {
	const rows = await ofInterfaces('checkAccess', { sections: ['weCom', 'cta'] });
	expect(new Set(rows.map(({ section }) => section))).toEqual(new Set(['WeCom', 'CTA']));
	expectNoWrite();
});

it('an agent can check a section that it names', async () => {
	const data = { apiKey: 'none', url: model.url, header: false };
	const openAi = { name: 'Scripted model', type: 'openAiApi', data };
	const tool: INodeParameters = {
		resource: 'interface',
		operation: 'checkAccess',
		sections: "={{ $fromAI('sections', 'Sections, comma-separated', 'string') }}",
	};
	refuse(['member.get'], { code: 40006, msg: 'No current interface permissions' });
	model.play([{ sections: 'member' }, 'Done.']);
	const result = await bench.run(
		agentWorkflow({
			model: await bench.client.createCredential(openAi),
			jing: bench.credential,
			tool,
		}),
	);
	expect(result.error).toBeUndefined();
	expect(result.items(AGENT)).toHaveLength(1);
	const told = JSON.parse(model.told[0]!) as IDataObject[];
	expect(verdictsIn(told)).toMatchObject({
		'member.get': 'notGranted',
		'member.getAll': 'works',
		'member.create': 'notTried',
	});
	expectNoWrite();
});
