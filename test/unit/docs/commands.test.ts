import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pages, root } from '../support/markdown';

const run = promisify(execFile);

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
	scripts: Record<string, string>;
};

/** `npm run x`, `npm start` and `npm test`, each with what stands behind `--` on its line. */
const mentions = pages.flatMap(({ file, text }) =>
	[...text.matchAll(/\bnpm (?:run ([\w:]+)|(start|test)\b)(?: -- ([^`|#\n]+))?/g)].map(
		([mention, named, own = '', rest = '']) => ({
			file,
			mention: mention.trim(),
			script: named ?? own,
			rest: rest.trim(),
		}),
	),
);

it('the pages name commands', () => {
	expect(mentions.length).toBeGreaterThan(0);
});

it.each(mentions)('$file: $mention is a script of package.json', ({ script }) => {
	expect(Object.keys(manifest.scripts)).toContain(script);
});

const flagsOf = (rest: string) => [...rest.matchAll(/(?<=^|\s)--[\w-]+/g)].map(([flag]) => flag);

const helps = new Map<string, Promise<string>>();

function helpOf(script: string): Promise<string> {
	const help =
		helps.get(script) ??
		run('npm', ['run', '--silent', script, '--', '--help'], { cwd: root }).then(
			({ stdout }) => stdout,
		);
	helps.set(script, help);
	return help;
}

const withFlags = mentions.filter(({ rest }) => flagsOf(rest).length > 0);

if (withFlags.length > 0) {
	it.each(withFlags)(
		'$file: $mention has options that exist',
		async ({ script, rest }) => {
			const help = await helpOf(script);
			for (const flag of flagsOf(rest)) expect(help).toContain(flag);
		},
		60_000,
	);
}

it.each(['sandbox', 'demo', 'start'])(
	'%s explains its options',
	async (script) => {
		expect(await helpOf(script)).toContain('Options:');
	},
	60_000,
);

it.each(mentions.filter(({ script, rest }) => script === 'jest' && rest !== ''))(
	'$file: $mention names tests that are there',
	({ rest }) => {
		for (const path of rest.split(' ')) expect(existsSync(join(root, path))).toBe(true);
	},
);

it('npm run demo ends with 243 created, 7 refused, 243 tagged, and a lead listed', async () => {
	const { stdout } = await run('npm', ['run', '--silent', 'demo'], { cwd: root });
	for (const part of ['243 created', '7 refused', '243 tagged', '1 listed']) {
		expect(stdout).toContain(part);
	}
	expect(stdout).toContain('All as expected');
	expect(stdout).toMatch(/What to do +Fix this item and run it again/);
	expect(stdout).toContain('手机号格式不正确');
}, 120_000);
