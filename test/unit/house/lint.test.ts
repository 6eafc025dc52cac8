import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(__dirname, '../../..');

/** The rules that each text would break as the file of that path. */
async function lint(texts: Record<string, string>): Promise<Record<string, string[]>> {
	const script = join(__dirname, 'support/lintTexts.mjs');
	const { stdout } = await promisify(execFile)(process.execPath, [script, JSON.stringify(texts)], {
		cwd: root,
	});
	return JSON.parse(stdout) as Record<string, string[]>;
}

const importing = (path: string) => `import * as other from '${path}';\n\nexport { other };\n`;

const importingType = (path: string) =>
	`import type * as other from '${path}';\n\nexport type Other = typeof other;\n`;

const zone = 'import-x/no-restricted-paths';

const walls: Array<[what: string, file: string, imported: string]> = [
	['the engine imports the trigger', 'nodes/Jing/engine/new.ts', '../trigger/receive'],
	['the trigger imports a run', 'nodes/Jing/trigger/new.ts', '../engine/run'],
	['an event imports an operation', 'nodes/Jing/events/new.ts', '../operations/user'],
	['an operation imports a call', 'nodes/Jing/operations/new.ts', '../transport/api'],
	['a field imports an operation', 'nodes/Jing/fields/new.ts', '../operations/user'],
	['the input imports a run', 'nodes/Jing/engine/input/new.ts', '../run'],
	['the outcome imports the input', 'nodes/Jing/engine/outcome/new.ts', '../input/values'],
	['the transport imports the engine', 'nodes/Jing/transport/new.ts', '../engine/definition'],
	['the lookups import a run', 'nodes/Jing/lookups/new.ts', '../engine/run'],
	['the credential imports the engine', 'credentials/New.ts', '../nodes/Jing/engine/run'],
	['the nodes import the sandbox', 'nodes/Jing/new.ts', '../../sandbox/index'],
	['the nodes import a tool', 'nodes/Jing/new2.ts', '../../tools/start'],
	['the sandbox imports the nodes', 'sandbox/new.ts', '../nodes/Jing/transport/limits'],
	['the sandbox imports a tool', 'sandbox/new2.ts', '../tools/start'],
];

const open: Array<[what: string, file: string, text: string]> = [
	['the engine imports a call', 'nodes/Jing/engine/new3.ts', importing('../transport/api')],
	['a run imports the input', 'nodes/Jing/engine/new4.ts', importing('./input/values')],
	['the input imports a call', 'nodes/Jing/engine/input/new3.ts', importing('../../transport/api')],
	[
		'the trigger imports what an event is',
		'nodes/Jing/trigger/new3.ts',
		importing('../engine/event'),
	],
	[
		'an operation imports what an operation is',
		'nodes/Jing/operations/new3.ts',
		importingType('../engine/definition'),
	],
];

describe('Imports between the rooms', () => {
	let broken: Record<string, string[]>;

	beforeAll(async () => {
		const closed = walls.map(([, file, imported]) => [file, importing(imported)]);
		broken = await lint(Object.fromEntries([...closed, ...open.map(([, ...entry]) => entry)]));
	}, 300_000);

	it.each(walls)('fail where %s', (_what, file) => expect(broken[file]).toContain(zone));

	it.each(open)('pass where %s', (_what, file) => expect(broken[file]).toEqual([]));
});

describe('The linter', () => {
	/** Git never sees it. */
	const folder = join(root, '.cache');
	let home: string;
	let broken: Record<string, string[]>;
	const texts: Record<string, string> = {
		'value.ts': importing('./valueToo'),
		'valueToo.ts': importing('./value'),
		'type.ts': importingType('./typeToo'),
		'typeToo.ts': importingType('./typeThree'),
		'typeThree.ts': importingType('./type'),
		'inline.ts': "import { type A } from './inlineToo';\n\nexport type B = A;\n",
		'inlineToo.ts': "export { type B as A } from './inline';\n",
		'straight.ts': importing('./value'),
		'long.ts': `export function long(list: number[]) {\n${'\tlist.push(1);\n'.repeat(31)}}\n`,
		'slow.ts': 'export const trimmed = (text: string) => text.replace(/ +$/, "");\n',
		'slower.ts': 'export const isList = (text: string) => /^(a+,?)+$/.test(text);\n',
		'quick.ts': 'export const isNumber = (text: string) => /^\\d+$/.test(text);\n',
		'short.ts': `export function short(list: number[]) {\n${'\tlist.push(1);\n'.repeat(28)}}\n`,
	};

	beforeAll(async () => {
		await mkdir(folder, { recursive: true });
		home = await mkdtemp(join(folder, 'lint-'));
		const files = Object.entries(texts).map(([name, text]) => [join(home, name), text] as const);
		for (const [file, text] of files) await writeFile(file, text);
		broken = await lint(
			Object.fromEntries(files.map(([file, text]) => [relative(root, file), text])),
		);
	}, 300_000);

	afterAll(async () => await rm(home, { recursive: true, force: true }));

	const brokenIn = (name: string) => broken[relative(root, join(home, name))];

	it.each(['value.ts', 'valueToo.ts'])('refuses a cycle of imports (%s)', (name) =>
		expect(brokenIn(name)).toEqual(['house/no-cycle']),
	);

	it.each(['type.ts', 'typeToo.ts', 'typeThree.ts', 'inline.ts'])(
		'refuses a cycle of type imports (%s)',
		(name) => expect(brokenIn(name)).toEqual(['house/no-cycle']),
	);

	it('lets a file import one that stands in a cycle', () =>
		expect(brokenIn('straight.ts')).toEqual([]));

	it('refuses a pattern whose cost grows faster than the text', () => {
		expect(brokenIn('slow.ts')).toEqual(['regexp/no-super-linear-move']);
		expect(brokenIn('slower.ts')).toEqual(['regexp/no-super-linear-backtracking']);
		expect(brokenIn('quick.ts')).toEqual([]);
	});

	it('refuses a function of more than 30 lines', () => {
		expect(brokenIn('long.ts')).toEqual(['max-lines-per-function']);
		expect(brokenIn('short.ts')).toEqual([]);
	});
});
