const { mkdir, rm, writeFile } = require('node:fs/promises');
const Module = require('node:module');
const { dirname, resolve } = require('node:path');
const { build } = require('esbuild');
const { dest, parallel, series, src } = require('gulp');

const clean = async () => await rm('dist', { recursive: true, force: true });

/** Imported by node and credential alike, so it is a file of its own. */
const tables = ['./operations', '../nodes/Jing/operations'];

const common = { bundle: true, platform: 'node', target: 'node20', format: 'cjs' };

/**
 * Modules of data that are finished here, and not at every start of n8n: Node reads JSON several times
 * as fast as the same data in JavaScript.
 */
const data = ['nodes/Jing/properties', 'nodes/Jing/operations/sections'];

async function finishData() {
	for (const file of data) {
		const path = resolve(`${file}.ts`);
		const { outputFiles } = await build({ ...common, entryPoints: [path], write: false });
		const built = new Module(path);
		built._compile(outputFiles[0].text, path);
		const target = `dist/${file}.json`;
		await mkdir(dirname(target), { recursive: true });
		await writeFile(target, JSON.stringify(built.exports));
	}
}

const useFinishedData = {
	name: 'use-finished-data',
	setup({ onResolve }) {
		onResolve({ filter: /^\.\/(properties|sections)$/ }, ({ path, resolveDir }) =>
			data.some((file) => resolve(file) === resolve(resolveDir, path))
				? { path: `${path}.json`, external: true }
				: undefined,
		);
	},
};

/**
 * Few files: n8n loads them at every start, and finding and reading some eighty small ones takes
 * three times as long. What n8n provides stays outside.
 */
const bundle = async () =>
	await build({
		...common,
		plugins: [useFinishedData],
		entryPoints: [
			'nodes/Jing/Jing.node.ts',
			'nodes/Jing/JingTrigger.node.ts',
			'nodes/Jing/operations/index.ts',
			'credentials/JingApi.credentials.ts',
		],
		outbase: '.',
		outdir: 'dist',
		external: ['n8n-workflow', 'luxon', ...tables],
		charset: 'utf8',
		logLevel: 'warning',
	});

/** Icons, codex files and output previews. */
const copy = () =>
	src(['nodes/**/*.svg', 'nodes/**/*.node.json', 'nodes/**/__schema__/**/*.json'], {
		encoding: false,
	}).pipe(dest('dist/nodes'));

exports.build = series(clean, parallel(bundle, copy, finishData));
