import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalog } from '../../../../nodes/Jing/operations';
import { readOverrides } from '../../../../nodes/Jing/transport/overrides';
import { columns } from '../../../../tools/contract/columns';
import { evidencePage } from '../../../../tools/contract/evidencePage';
import { match } from '../../../../tools/contract/match';
import { ownCalls } from '../../../../tools/contract/ownCalls';
import { readOpenApi } from '../../../../tools/contract/read/openApi';
import { assumedCalls } from '../../../support/contract/assumedCalls';
import { otherHeaders } from '../../../support/contract/headers';
import {
	documentOf,
	inOtherCase,
	operationOf,
	withOtherCase,
} from '../../../support/contractDocument';
import { runCommand } from '../../../support/contract/runCommand';

const root = join(__dirname, '../../../..');
const fixture = (name: string) => join(root, 'test/fixtures/contract', name);

const run = async (...words: string[]) =>
	await runCommand(process.execPath, ['--import', 'tsx', 'tools/contract.ts', ...words], root);

/** A folder with a document in which the list of users has other headers, and a key another name. */
async function writeOther(pages: string): Promise<{ ours: string; theirs: string }> {
	const own = ownCalls().find(({ key }) => key === 'user.getAll')!;
	const { page_size: ours = 'page_size' } = own.endpoint.rename ?? {};
	const operation = withOtherCase(operationOf(own), ours);
	const headers = Object.values(otherHeaders).map((name) => ({ name, in: 'header', schema: {} }));
	operation.parameters = [...operation.parameters, ...headers];
	await mkdir(pages);
	await writeFile(join(pages, 'users.json'), JSON.stringify(documentOf([operation])));
	return { ours, theirs: inOtherCase(ours) };
}

describe('npm run contract', () => {
	let folder: string;

	beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'contract-'))));
	afterAll(async () => await rm(folder, { recursive: true }));

	it('prints nothing but the overrides on stdout, and ends with 1 where something differs', async () => {
		const pages = join(folder, 'pages');
		const { ours, theirs } = await writeOther(pages);
		const { code, stdout, stderr } = await run(pages, '--overrides', '--partial');
		expect(code).toBe(1);
		const overrides = readOverrides(stdout, 'https://jing.example', catalog.overridable);
		expect(overrides).toMatchObject({ headers: { app_id: otherHeaders.app_id } });
		expect(stderr).toMatch(
			new RegExp(`user\\.getAll {2}other name +page_size +${ours} +${theirs} `),
		);
		expect(stderr).toContain('1 call compared, ');
	}, 60_000);

	it('ends with 0 where nothing differs, and writes the evidence', async () => {
		const file = join(folder, 'same.json');
		const report = join(folder, 'contract.md');
		await writeFile(file, JSON.stringify(documentOf(ownCalls().map(operationOf))));
		const { code, stdout } = await run(file, '--report', report);
		expect(stdout).toBe(
			'105 calls compared, 0 differences, 0 new endpoints, 0 records without an endpoint, 0 doubtful matches.\n',
		);
		expect(code).toBe(0);
		expect(await readFile(report, 'utf8')).toContain('| `user.get` | 用户查询 |');
	}, 60_000);

	it('ends with 2 and prints no overrides where nothing can be read', async () => {
		const { code, stdout, stderr } = await run(fixture('broken.yaml'), '--overrides');
		expect([code, stdout]).toEqual([2, '']);
		expect(stderr).toMatch(/^test\/fixtures\/contract\/broken\.yaml:3: Flow map/);
	}, 60_000);
});

it('columns are aligned, also with Chinese, and nothing moves the cursor', () => {
	expect(
		columns(
			['A', 'B'],
			[
				['用户', 'x'],
				['abc', '\u001b[2Jy'],
			],
		),
	).toBe('A     B\n用户  x\nabc    [2Jy');
});

it('the evidence says what a document says of each call', async () => {
	const own = assumedCalls();
	const operations = ['user.create', 'user.get', 'sms.send'].map((key) =>
		operationOf(own.find((each) => each.key === key)!),
	);
	operations[1]!.path = '/v1/other';
	const text = JSON.stringify(documentOf(operations));
	const { calls } = await readOpenApi(text, { source: 'x.json', isPage: true });
	const page = evidencePage(match(own, calls), own);
	const lineOf = (key: string) => page.split('\n').find((line) => line.startsWith(`| \`${key}\``));
	expect(lineOf('user.create')).toMatch(/\| documented \| 355314250 \| {2}\|$/);
	expect(lineOf('user.get')).toMatch(/\| differs: `path` \|$/);
	expect(lineOf('sms.send')).toMatch(/\| says the same \|$/);
	expect(lineOf('lead.create')).toMatch(/\| no page found \|$/);
});
