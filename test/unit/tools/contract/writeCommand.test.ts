/** `npm run contract -- --write` on a copy of this checkout. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OwnCall } from '../../../../tools/contract/model';
import { ownCalls } from '../../../../tools/contract/ownCalls';
import {
	documentOf,
	inOtherCase,
	operationOf,
	withOtherCase,
} from '../../../support/contractDocument';
import { runCommand } from '../../../support/contract/runCommand';

const root = join(__dirname, '../../../..');
const parts = [
	...['credentials', 'docs', 'nodes', 'samples', 'sandbox', 'test/fixtures', 'tools'],
	...['package.json', 'tsconfig.json', '.prettierrc.json', '.prettierignore'],
];

let folder: string;

const git = (...words: string[]) =>
	execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...words], {
		cwd: folder,
		encoding: 'utf8',
	});

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'write-'));
	for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true });
	symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
	git('init', '--quiet');
	writeFileSync(join(folder, '.git/info/exclude'), 'node_modules\n*.yaml\n*.json.doc\n');
	commit();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function commit() {
	git('add', '--all');
	git('commit', '--quiet', '--allow-empty', '--message', 'x');
}

const contract = async (...words: string[]) =>
	await runCommand(join(folder, 'node_modules/.bin/tsx'), ['tools/contract.ts', ...words], folder);

const own = ownCalls();
const [user, lead] = ['user.get', 'lead.create'].map(
	(key) => own.find((call) => call.key === key)!,
) as [OwnCall, OwnCall];

/** What the document says that no record does. */
const pages = own.map(({ page = '0' }) => Number(page));
const pageAfter = (count: number) => String(Math.max(...pages) + count);
const userPath = `/moved${user.endpoint.path}`;
const leadPath = `/moved${lead.endpoint.path}`;
const { include_tags: tagsName = 'include_tags' } = user.endpoint.rename ?? {};
const otherName = inOtherCase(tagsName);

/** Two calls at other addresses, one of them with another name, and one that we don't have. */
function document(): string {
	const get = withOtherCase(operationOf(user), tagsName);
	const create = operationOf(lead);
	const added = { ...create, path: '/open/new', summary: '新的', page: pageAfter(2), body: {} };
	return JSON.stringify(
		documentOf([
			{ ...get, path: userPath, page: pageAfter(1) },
			{ ...create, path: leadPath },
			added,
		]),
	);
}

it('writes what a document says, once, and nothing over changes that are not committed', async () => {
	const file = join(folder, 'made.yaml');
	writeFileSync(file, document());
	const records = join(folder, 'nodes/Jing/operations/user.ts');
	const before = readFileSync(records, 'utf8');

	writeFileSync(records, `${before}\n// Unfinished.\n`);
	const refused = await contract(file, '--partial', '--write');
	expect(refused.stderr).toContain('nodes/Jing/operations/user.ts');
	expect(refused.code).toBe(2);
	expect(git('status', '--porcelain').trim()).toBe('M nodes/Jing/operations/user.ts');
	writeFileSync(records, before);

	const first = await contract(file, '--partial', '--write');
	expect(first.stderr).toBe('');
	expect(first.stdout).toContain('/open/new 新的: no record has it');
	const after = readFileSync(records, 'utf8');
	expect(after).toMatch(
		new RegExp(`path: '${userPath}',\\n\\t+rename: \\{[^}]*\\binclude_tags'?: '${otherName}'`),
	);
	const fixture = readFileSync(join(folder, 'test/fixtures/wire/user.get.json'), 'utf8');
	expect(JSON.parse(fixture)).toMatchObject({ request: { path: userPath } });
	expect(readFileSync(join(folder, 'sandbox/routes.json'), 'utf8')).toContain(leadPath);
	commit();

	const again = await contract(file, '--partial');
	expect(again).toMatchObject({ code: 0, stderr: '' });
	expect(again.stdout).toContain('Known differences');
	const second = await contract(file, '--partial', '--write');
	expect(second.stdout).toContain('Nothing to write');
	expect(git('status', '--porcelain')).toBe('');
}, 400_000);

it('writes nothing of a document that is broken or leaves the host', async () => {
	const broken = join(folder, 'broken.yaml');
	writeFileSync(broken, 'openapi: 3.0.1\npaths:\n  /a: [\n');
	const unread = await contract(broken, '--write');
	expect(unread).toMatchObject({ code: 2 });
	expect(unread.stderr).toContain('broken.yaml');

	writeFileSync(
		broken,
		JSON.stringify(documentOf([{ ...operationOf(user), path: '/v1/../../admin' }])),
	);
	const hostile = await contract(broken, '--partial', '--write');
	expect(hostile).toMatchObject({ code: 2 });
	expect(hostile.stderr).toContain('broken.yaml');
	expect(git('status', '--porcelain')).toBe('');
}, 200_000);
