import { template, templateCredential, templateFiles } from '../support/templates';
import { credentialFor, openWorkbench, type Workbench } from './support/workbench';

let bench: Workbench;

beforeAll(async () => {
	bench = await openWorkbench();
	// The templates name it without an ID: n8n finds it by its name, as it does for a user.
	const credential = { ...credentialFor(bench.sandbox), name: templateCredential };
	await bench.client.createCredential(credential);
});

afterAll(async () => await bench?.stop());

it.each(templateFiles)('%s runs as imported, every node of it', async (file) => {
	const result = await bench.run(template(file));
	expect(result.error).toBeUndefined();
	expect(result.status).toBe('success');
	const running = template(file).nodes.filter(({ type }) => !type.endsWith('.stickyNote'));
	const ran = Object.keys(result.execution.data.resultData.runData);
	expect(ran.toSorted()).toEqual(running.map(({ name }) => name).toSorted());
});

it('the first workflow creates and tags three users and gives the reason for the fourth', async () => {
	bench.sandbox.reset();
	const result = await bench.run(template('first-workflow.json'));
	expect(result.items('Tag users')).toHaveLength(3);
	expect(result.items('Rejected').map(({ json }) => json)).toEqual([
		{ mobile: 'unknown', reason: expect.stringContaining('手机号格式不正确') as string },
	]);
});
