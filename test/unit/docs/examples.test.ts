import { catalog } from '../../../nodes/Jing/operations';
import { type Overrides, readOverrides } from '../../../nodes/Jing/transport/overrides';
import { type Sandbox, startSandbox } from '../../../sandbox';
import { http } from '../../support/http';
import { type Block, blocksOf } from '../support/markdown';

/** Where the pages say that a sandbox and an n8n are. */
const SANDBOX = 'http://127.0.0.1:8787';
const N8N = 'http://127.0.0.1:5678';
const NOBODY = 'http://127.0.0.1:1';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterAll(async () => await sandbox.close());

const isOverrides = (value: unknown): value is object =>
	typeof value === 'object' &&
	value !== null &&
	Object.keys(value).every((key) => key === 'headers' || /^\w+\.\w+$/.test(key));

/** The request that a page names last above a block: its body is an example of it. */
function requestAbove({ above }: Block) {
	const named = [...above.matchAll(/`(POST|PATCH) (\/__sandbox\/[\w-]+)`/g)].at(-1);
	return named && { method: named[1], path: named[2] };
}

async function send(method: string | undefined, path: string, body?: string, headers = {}) {
	const url = sandbox.url + path;
	const data = body?.replaceAll(N8N, NOBODY);
	const answer = await http.request<{ code?: number }>({ method, url, data, headers });
	expect([path, answer.status, answer.data]).toEqual([path, 200, expect.anything()]);
	expect([path, answer.data.code ?? 0]).toEqual([path, 0]);
}

describe.each(blocksOf('json'))('$file: the JSON $text', (block) => {
	it('can be read', () => {
		expect(typeof JSON.parse(block.text)).toBe('object');
	});

	it('is accepted by what it is an example for', async () => {
		const value = JSON.parse(block.text) as unknown;
		const request = requestAbove(block);
		if (request) {
			const headers = { 'content-type': 'application/json' };
			await send(request.method, String(request.path), block.text, headers);
		} else if (isOverrides(value)) {
			const read = readOverrides(block.text, 'https://jing.example', catalog.overridable);
			const keys = Object.keys(value).filter((key) => key !== 'headers');
			expect([...(read as Overrides).calls.keys()]).toEqual(keys);
		}
	});
});

/** Commands of the shell, each on one line. */
const commands = blocksOf('sh').flatMap(({ file, text }) =>
	text
		.replaceAll('\\\n', ' ')
		.split('\n')
		.map((command) => ({ file, command })),
);

const curls = commands.filter(({ command }) => command.includes(SANDBOX));

if (curls.length > 0) {
	it.each(curls)('$file: the sandbox takes $command', async ({ command }) => {
		const [, path = ''] = new RegExp(`${SANDBOX}(\\S*)`).exec(command) ?? [];
		const [, body] = / -d '([^']*)'/.exec(command) ?? [];
		const [, method = body === undefined ? 'GET' : 'POST'] = / -X (\w+)/.exec(command) ?? [];
		const headers = [...command.matchAll(/ -H '([^':]+): ([^']*)'/g)];
		const named = Object.fromEntries(headers.map(([, name = '', value]) => [name, value]));
		await send(method, path, body, named);
	});
}
