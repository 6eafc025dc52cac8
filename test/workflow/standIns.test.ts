import type { INode, INodeParameters } from 'n8n-workflow';
import { CredentialStore } from '../../tools/core/credentialStore';
import { runWorkflow } from '../../tools/core/runWorkflow';
import { chain, code, manualTrigger, node } from '../../tools/n8n/workflow';

const people = code(
	'People',
	"return [{ json: { name: 'Li', age: '42' } }, { json: { name: 'Wang', age: '7' } }];",
);

const editFields = (parameters: INodeParameters) =>
	node('Edit', 'n8n-nodes-base.set', parameters, { typeVersion: 3.4 });

async function run(...nodes: INode[]) {
	const workflow = chain('test', [manualTrigger(), ...nodes]);
	const result = await runWorkflow(new CredentialStore(), workflow);
	return { ...result, json: (name: string) => result.items(name).map(({ json }) => json) };
}

it('Edit Fields sets fields with their types and leaves the others out', async () => {
	const assignments = [
		{ id: '1', name: 'age', type: 'number', value: '={{ $json.age }}' },
		{ id: '2', name: 'isAdult', type: 'boolean', value: '={{ Number($json.age) >= 18 }}' },
		{ id: '3', name: 'tags', type: 'array', value: '["VIP"]' },
	];
	const { json } = await run(people, editFields({ assignments: { assignments } }));
	expect(json('Edit')).toEqual([
		{ age: 42, isAdult: true, tags: ['VIP'] },
		{ age: 7, isAdult: false, tags: ['VIP'] },
	]);
});

it('Edit Fields keeps the other fields where it is told to, also beside JSON', async () => {
	const edit = editFields({
		mode: 'raw',
		jsonOutput: '={{ JSON.stringify({ greeting: "Hello " + $json.name }) }}',
		includeOtherFields: true,
	});
	const { json, items } = await run(people, edit);
	expect(json('Edit')).toEqual([
		{ name: 'Li', age: '42', greeting: 'Hello Li' },
		{ name: 'Wang', age: '7', greeting: 'Hello Wang' },
	]);
	expect(items('Edit').map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
});

it('Filter hands on what meets its conditions, with expressions', async () => {
	const isOlder = (age: string) => ({
		options: { caseSensitive: true, leftValue: '', typeValidation: 'strict' },
		conditions: [
			{
				id: '1',
				leftValue: '={{ Number($json.age) }}',
				rightValue: age,
				operator: { type: 'number', operation: 'gt' },
			},
		],
		combinator: 'and',
	});
	const filter = (age: string) =>
		node('Filter', 'n8n-nodes-base.filter', { conditions: isOlder(age) }, { typeVersion: 2 });
	expect((await run(people, filter('={{ 18 }}'))).json('Filter')).toEqual([
		{ name: 'Li', age: '42' },
	]);
	expect((await run(people, filter('={{ 50 }}'))).json('Filter')).toEqual([]);
});

it('a node with executeOnce runs for the first item only', async () => {
	const once = { ...editFields({ includeOtherFields: true }), executeOnce: true };
	expect((await run(people, once)).json('Edit')).toEqual([{ name: 'Li', age: '42' }]);
});

it('Code reads its input, and its error ends the run or leaves by the error output', async () => {
	const names = code('Names', 'return $input.all().map(({ json }) => ({ name: json.name }));');
	expect((await run(people, names)).json('Names')).toEqual([{ name: 'Li' }, { name: 'Wang' }]);
	const broken = code('Broken', "throw new Error('no luck');");
	expect((await run(people, broken)).error.message).toBe('no luck');
	const handled = await run(people, { ...broken, onError: 'continueErrorOutput' });
	expect(handled.run.status).toBe('success');
	expect(handled.items('Broken', 1).length).toBeGreaterThan(0);
});

it('what has no stand-in is named', async () => {
	const python = { ...code('Python', ''), parameters: { language: 'python', pythonCode: '' } };
	expect((await run(people, python)).error.message).toContain('python');
	await expect(run(node('Sheet', 'n8n-nodes-base.googleSheets'))).rejects.toThrow(
		'no stand-in for the node type n8n-nodes-base.googleSheets',
	);
});
