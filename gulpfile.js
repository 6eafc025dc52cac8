const { mkdir, rm, writeFile } = require('node:fs/promises');
const Module = require('node:module');
const { dirname, relative, resolve } = require('node:path');
const { build } = require('esbuild');
const { dest, parallel, series, src } = require('gulp');

const clean = async () => await rm('dist', { recursive: true, force: true });

const HOME = 'nodes/Jing';

/** What n8n loads. */
const entries = [
	'nodes/Jing/Jing.node.ts',
	'nodes/Jing/JingTrigger.node.ts',
	'credentials/JingApi.credentials.ts',
];

/**
 * Modules of data that are finished here, and not at every start of n8n: Node reads JSON several times
 * as fast as the same data in JavaScript.
 */
const properties = `${HOME}/properties`;
const records = `${HOME}/operations/sections`;

/** What n8n provides stays outside. */
const common = {
	bundle: true,
	platform: 'node',
	target: 'node20',
	format: 'cjs',
	external: ['n8n-workflow', 'luxon'],
	charset: 'utf8',
	logLevel: 'warning',
};

/** What a module of data exports. */
async function evaluate(file) {
	const path = resolve(`${file}.ts`);
	const { outputFiles } = await build({ ...common, entryPoints: [path], write: false });
	const built = new Module(path);
	built._compile(outputFiles[0].text, path);
	return built.exports;
}

async function write(file, text) {
	await mkdir(dirname(`dist/${file}`), { recursive: true });
	await writeFile(`dist/${file}`, text);
}

/** What only the editor and the docs show: properties.json has it, so the records do without. */
const shownOnly = ['action', 'default', 'description', 'page', 'placeholder'];

const withoutShown = (key, value) => (shownOnly.includes(key) ? undefined : value);

/** Puts the fields of the records back; in the file each that several records share stands once. */
const recordsModule = `const { fields, sections } = require('./sections.json');
for (const operation of sections.flatMap(({ operations }) => operations)) {
	for (const place of ['body', 'query']) {
		if (operation[place]) operation[place] = operation[place].map((index) => fields[index]);
	}
}
module.exports = { sections };
`;

/** The same for the fields of collections. */
const propertiesModule = `const { fields, properties } = require('./properties.json');
for (const property of properties) {
	if (property.type === 'collection') property.options = property.options.map((index) => fields[index]);
}
module.exports = { properties };
`;

/** A list that holds equal entries once, and the function that adds one and gives its index. */
function internedList(textOf) {
	const fields = [];
	const indexOf = new Map();
	const intern = (field) => {
		const text = textOf(field);
		if (!indexOf.has(text)) indexOf.set(text, fields.push(JSON.parse(text)) - 1);
		return indexOf.get(text);
	};
	return { fields, intern };
}

async function finishProperties() {
	const { fields, intern } = internedList((field) => JSON.stringify(field));
	const interned = (await evaluate(properties)).properties.map((property) =>
		property.type === 'collection'
			? { ...property, options: property.options.map(intern) }
			: property,
	);
	await write(`${properties}.json`, JSON.stringify({ fields, properties: interned }));
	await write(`${properties}.js`, propertiesModule);
}

async function finishRecords() {
	const { fields, intern } = internedList((field) => JSON.stringify(field, withoutShown));
	const interned = (key, value) =>
		(key === 'body' || key === 'query') && Array.isArray(value)
			? value.map(intern)
			: withoutShown(key, value);
	const sections = JSON.parse(JSON.stringify((await evaluate(records)).sections, interned));
	await write(`${records}.json`, JSON.stringify({ fields, sections }));
	await write(`${records}.js`, recordsModule);
}

const finished = new Map([
	[resolve(properties), './properties.js'],
	[resolve(records), './operations/sections.js'],
]);

const useFinishedData = {
	name: 'use-finished-data',
	setup({ onResolve }) {
		onResolve({ filter: /^\.\/(properties|sections)$/ }, ({ path, resolveDir }) => {
			const file = finished.get(resolve(resolveDir, path));
			return file && { path: file, external: true };
		});
	},
};

/** Modules that more than one of the entries imports, and so whatever these import in turn. */
async function findShared() {
	const users = new Map();
	for (const entry of entries) {
		const { metafile } = await build({
			...common,
			plugins: [useFinishedData],
			entryPoints: [entry],
			metafile: true,
			write: false,
			outdir: 'dist',
		});
		for (const file of Object.keys(metafile.inputs)) users.set(file, (users.get(file) ?? 0) + 1);
	}
	return [...users.keys()].filter((file) => users.get(file) > 1).sort();
}

const useShared = (shared, entry) => ({
	name: 'use-shared',
	setup({ onResolve, resolve: find }) {
		const path = `${relative(dirname(entry), HOME) || '.'}/shared.js`;
		onResolve(
			{ filter: /^\./ },
			async ({ path: imported, kind, importer, resolveDir, pluginData }) => {
				if (kind === 'entry-point' || pluginData === 'asked') return;
				const asked = { kind, importer, resolveDir, pluginData: 'asked' };
				const found = await find(imported, asked);
				return shared.includes(relative('.', found.path)) ? { path, external: true } : undefined;
			},
		);
	},
});

/**
 * Few files: n8n loads them at every start, and finding and reading some eighty small ones takes
 * three times as long. What two of them need is a file of its own, so nothing ships twice and its
 * state is one: a token that the credential is about to get is not asked for again by a node.
 */
async function bundle() {
	const shared = await findShared();
	await build({
		...common,
		plugins: [useFinishedData],
		stdin: {
			contents: shared.map((file) => `export * from './${file}';`).join('\n'),
			resolveDir: '.',
			sourcefile: 'shared.ts',
		},
		outfile: `dist/${HOME}/shared.js`,
	});
	for (const entry of entries) {
		await build({
			...common,
			plugins: [useFinishedData, useShared(shared, entry)],
			entryPoints: [entry],
			outbase: '.',
			outdir: 'dist',
		});
	}
}

/** Icons, codex files and output previews. */
const copy = () =>
	src(['nodes/**/*.svg', 'nodes/**/*.node.json', 'nodes/**/__schema__/**/*.json'], {
		encoding: false,
	}).pipe(dest('dist/nodes'));

exports.build = series(clean, parallel(bundle, copy, finishProperties, finishRecords));
