/** What `npm run build` left in dist/; `npm test` builds before it runs this. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import type { Section } from '../../../nodes/Jing/engine/catalog';
import { catalog, sections } from '../../../nodes/Jing/operations';
import { properties } from '../../../nodes/Jing/properties';
import manifest from '../../../package.json';

const root = resolve(__dirname, '../../..');
const records = 'dist/nodes/Jing/operations/sections.js';
const controls = 'dist/nodes/Jing/properties.js';

interface Packed {
	files: Array<{ path: string; size: number }>;
}

const [packed] = JSON.parse(
	execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
		cwd: root,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
	}),
) as [Packed];

const files = packed.files.filter(({ path }) => !path.includes('__schema__'));
const paths = files.map(({ path }) => path);
const scripts = paths.filter((path) => path.endsWith('.js'));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Modules in a bundle: esbuild writes each one's path above it. */
const modulesIn = (script: string) =>
	new Set([...read(script).matchAll(/^\/\/ (\S+\.ts)$/gm)].map(([, module]) => module!));

describe('The package', () => {
	it('has at most 650 kB without the output previews', () => {
		const bytes = files.reduce((sum, { size }) => sum + size, 0);
		expect(bytes).toBeGreaterThan(100_000);
		expect(bytes).toBeLessThanOrEqual(650_000);
	});

	it('holds no module twice', () => {
		const held = scripts.flatMap((script) => [...modulesIn(script)]);
		expect(held).toContain('nodes/Jing/transport/api.ts');
		expect(held.filter((module, index) => held.indexOf(module) !== index)).toEqual([]);
	});

	it('has everything that n8n is told of, and loads it', () => {
		const told = [...manifest.n8n.nodes, ...manifest.n8n.credentials];
		expect(paths).toEqual(expect.arrayContaining(told));
		const load = (path: string) =>
			createRequire(join(root, path))(join(root, path)) as Record<string, new () => unknown>;
		const made = told.flatMap((path) => Object.values(load(path)).map((Class) => new Class()));
		expect(made).toEqual([
			expect.objectContaining({ description: expect.objectContaining({ name: 'jing' }) }),
			expect.objectContaining({ description: expect.objectContaining({ name: 'jingTrigger' }) }),
			expect.objectContaining({ name: 'jingApi' }),
		]);
	});

	// Two modules that export the same name would hide it from both: `export *` passes over it.
	it('finds in the shared module whatever a bundle takes from it', () => {
		const shared = createRequire(__filename)(join(root, 'dist/nodes/Jing/shared.js')) as object;
		for (const script of scripts) {
			const text = read(script);
			const names = [...text.matchAll(/^[\t ]*var (\w+) = require\("[^"]*\/shared\.js"\);$/gm)];
			const uses = names.flatMap(([, name]) => [
				...text.matchAll(RegExp(`\\b${name}\\.(\\w+)`, 'g')),
			]);
			const missing = uses.map(([, use]) => use!).filter((use) => !(use in shared));
			expect([script, missing]).toEqual([script, []]);
		}
	});

	const shownOnly = ['action', 'default', 'description', 'page', 'placeholder'];

	it('ships the records without what only the editor and the docs show, and otherwise whole', () => {
		const built = createRequire(__filename)(join(root, records)) as { sections: Section[] };
		const wanted = JSON.stringify(sections, (key, value: unknown) =>
			shownOnly.includes(key) ? undefined : value,
		);
		expect(JSON.stringify(built.sections)).toBe(wanted);
	});

	it('ships the controls as they are described, although equal ones stand once in its file', () => {
		const built = createRequire(__filename)(join(root, controls)) as { properties: object[] };
		expect(JSON.stringify(built.properties)).toBe(JSON.stringify(properties));
	});

	it('loses no condition of a record with that', () => {
		const conditions = [...catalog.operations.values()]
			.flatMap(({ operation: { body = [], query = [] } }) => [...body, ...query])
			.flatMap(({ showWhen, requiredWhen }) => Object.keys({ ...showWhen, ...requiredWhen }));
		expect(conditions.filter((name) => shownOnly.includes(name))).toEqual([]);
		expect(conditions.length).toBeGreaterThan(0);
	});

	it('tells nothing of the machine that built it', () => {
		for (const path of paths) {
			const text = read(path);
			const found = [root, homedir(), relative('/', root)].filter((place) => text.includes(place));
			expect([path, found]).toEqual([path, []]);
		}
	});
});
