const { rm } = require('node:fs/promises');
const { build } = require('esbuild');
const { dest, parallel, series, src } = require('gulp');

const clean = async () => await rm('dist', { recursive: true, force: true });

/** Imported by node and credential alike, so it is a file of its own. */
const tables = ['./operations', '../nodes/Jing/operations'];

/**
 * Few files: n8n loads them at every start, and finding and reading some eighty small ones takes
 * three times as long. What n8n provides stays outside.
 */
const bundle = async () =>
	await build({
		entryPoints: [
			'nodes/Jing/Jing.node.ts',
			'nodes/Jing/JingTrigger.node.ts',
			'nodes/Jing/operations/index.ts',
			'credentials/JingApi.credentials.ts',
		],
		outbase: '.',
		outdir: 'dist',
		bundle: true,
		platform: 'node',
		target: 'node20',
		format: 'cjs',
		external: ['n8n-workflow', 'luxon', ...tables],
		charset: 'utf8',
		logLevel: 'warning',
	});

/** Icons, codex files and output previews. */
const copy = () =>
	src(['nodes/**/*.svg', 'nodes/**/*.node.json', 'nodes/**/__schema__/**/*.json'], {
		encoding: false,
	}).pipe(dest('dist/nodes'));

exports.build = series(clean, parallel(bundle, copy));
