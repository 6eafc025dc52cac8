import { existsSync } from 'node:fs';
import { mkdir, readFile, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { loadExeca } from './execa';
import { N8N_VERSION, n8nPrefix } from './folders';
import { withLock } from './lock';
import { findNode } from './nodeRuntime';
import { runNpm, type NodeRuntime } from './npm';
import { withProgress, type Report } from './report';

export interface N8nInstallation {
	version: string;
	/** n8n's command line program, to be run with the Node below. */
	program: string;
	node: NodeRuntime;
}

const markerOf = (version: string) => join(n8nPrefix(version), 'complete');

/** Whether a start finds n8n in the cache. */
export const isN8nInstalled = (version: string = N8N_VERSION) => existsSync(markerOf(version));

/** n8n from the cache; installs it there first if it is missing or was left half done. */
export async function installN8n(
	version: string = N8N_VERSION,
	report: Report = console.error,
): Promise<N8nInstallation> {
	const prefix = n8nPrefix(version);
	const marker = markerOf(version);
	const program = join(prefix, 'node_modules', 'n8n', 'bin', 'n8n');
	if (existsSync(marker)) return { version, program, node: await findNode(report) };
	return await withLock(`${prefix}.lock`, report, async () => {
		const node = await findNode(report);
		// Another process may have completed it while this one waited for the lock.
		if (!existsSync(marker)) {
			if (!(await isComplete(prefix, version, node))) await install(prefix, version, node, report);
			await writeFile(marker, `${new Date().toISOString()}\n`);
		}
		return { version, program, node };
	});
}

async function install(prefix: string, version: string, node: NodeRuntime, report: Report) {
	await mkdir(prefix, { recursive: true });
	const manifest = join(prefix, 'package.json');
	if (!existsSync(manifest)) await writeFile(manifest, '{ "private": true }\n');
	const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefix', prefix];
	report('n8n is installed once: about 3 GB, which takes some five minutes.');
	await withProgress(
		`Installing n8n ${version} into the cache`,
		report,
		() => runNpm(['install', `n8n@${version}`, ...flags], { cwd: prefix, node }),
		await diskGrowth(prefix),
	);
	await withProgress('Compiling sqlite3 for n8n (about a minute)', report, () =>
		// The flag is said aloud because npm run hands the checkout's ignore-scripts=true down.
		runNpm(['rebuild', 'sqlite3', '--ignore-scripts=false', '--prefix', prefix], {
			cwd: prefix,
			node,
		}),
	);
	if (await isComplete(prefix, version, node)) return;
	throw new Error(
		`n8n ${version} was installed into ${prefix}, but its sqlite3 does not load. ` +
			'Compiling it takes Python and a C++ compiler: install them, delete that folder, try again.',
	);
}

/** sqlite3 is compiled last, so where it loads everything before it is there. */
async function isComplete(prefix: string, version: string, node: NodeRuntime): Promise<boolean> {
	if ((await installedVersion(prefix)) !== version) return false;
	const { execa } = await loadExeca();
	const load = ['-e', 'require("sqlite3")'];
	const { exitCode } = await execa(node.binary, load, { cwd: prefix, reject: false });
	return exitCode === 0;
}

async function installedVersion(prefix: string): Promise<string | undefined> {
	const manifest = join(prefix, 'node_modules', 'n8n', 'package.json');
	if (!existsSync(manifest)) return undefined;
	return (JSON.parse(await readFile(manifest, 'utf8')) as { version: string }).version;
}

/** Tells how much the disk has filled up: quick, where adding up 200,000 files is not. */
async function diskGrowth(folder: string): Promise<() => Promise<string>> {
	const freeBytes = async () => {
		const { bavail, bsize } = await statfs(folder);
		return bavail * bsize;
	};
	const before = await freeBytes();
	return async () =>
		`about ${Math.max(0, Math.round((before - (await freeBytes())) / 1e6))} MB so far`;
}
