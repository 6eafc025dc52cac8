import { startSandbox, type Sandbox } from '../sandbox';
import { CredentialStore } from './support/credentialStore';
import { execute } from './support/execute';

let sandbox: Sandbox;
const store = new CredentialStore();
beforeAll(async () => { sandbox = await startSandbox(); });
afterAll(async () => await sandbox.close());

it('works', async () => {
	store.set('main', { appId: sandbox.appId, appSecret: sandbox.appSecret, baseUrl: sandbox.url });
	const users = Array.from({ length: 120 }, (_, i) => ({ mobile: i % 40 === 3 ? `bad${i}` : `1380000${String(1000 + i)}` }));
	const r = await execute(store, users, [{ parameters: { resource: 'user', operation: 'create', identities: { values: [{ type: 'mobile', value: '={{ $json.mobile }}' }] }, additionalFields: { returnFull: true } }, onError: 'continueErrorOutput' }]);
	console.log(r.run.status, r.error, r.items('JING').length, r.items('JING', 1).length, JSON.stringify(r.items('JING', 1)[0]), JSON.stringify(r.items('JING')[0]));
	console.log(sandbox.log.map((c) => c.key + ' ' + c.code), store.reads, store.get('main'));
});
