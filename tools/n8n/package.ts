import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { CHECKOUT } from './folders';
import { runNpm } from './npm';
import { temporaryFolder } from './temporaryFolder';

const NAME = 'n8n-nodes-jing';

export interface PackedPackage {
	tarball: string;
	/** Deletes the temporary folder that holds the tarball. */
	remove(): Promise<void>;
}

export async function buildPackage(): Promise<void> {
	await runNpm(['run', 'build'], { cwd: CHECKOUT });
}

/** Whether there is no build, or a source file has been written since. */
export async function isBuildStale(): Promise<boolean> {
	const sources = ['nodes', 'credentials', 'package.json'].map((name) => join(CHECKOUT, name));
	const changed = Math.max(...(await Promise.all(sources.map(newest))));
	return changed > (await newest(join(CHECKOUT, 'dist')));
}

/** The package as `npm publish` would send it. It has to be built before. */
export async function packPackage(): Promise<PackedPackage> {
	if (!existsSync(join(CHECKOUT, 'dist'))) {
		throw new Error('There is no dist/ to pack: run "npm run build" first.');
	}
	const { path, remove } = await temporaryFolder('tarball');
	const output = await runNpm(['pack', '--json', '--pack-destination', path], { cwd: CHECKOUT });
	const [packed] = JSON.parse(output) as Array<{ filename: string }>;
	if (!packed) throw new Error(`"npm pack" said nothing of a file: ${output}`);
	return { tarball: join(path, packed.filename), remove };
}

/** Installs a tarball where n8n keeps the community packages that a user installs. */
export async function installPackage(userFolder: string, tarball: string): Promise<void> {
	const folder = join(userFolder, '.n8n', 'nodes');
	await mkdir(folder, { recursive: true });
	const manifest = join(folder, 'package.json');
	if (!existsSync(manifest)) await writeFile(manifest, '{ "private": true, "dependencies": {} }\n');
	// npm keeps what it has where name and version are the same, which they are after a new build.
	await rm(join(folder, 'node_modules', NAME), { recursive: true, force: true });
	await rm(join(folder, 'node_modules', '.package-lock.json'), { force: true });
	// Peers are left out, as n8n does: it makes its own n8n-workflow resolvable at run time.
	const flags = ['--legacy-peer-deps', '--ignore-scripts', '--no-package-lock'];
	await runNpm(['install', tarball, ...flags, '--no-audit', '--no-fund'], { cwd: folder });
}

/** When the file, or the newest file below the folder, was written; 0 where there is none. */
async function newest(path: string): Promise<number> {
	if (!existsSync(path)) return 0;
	const stats = await stat(path);
	if (!stats.isDirectory()) return stats.mtimeMs;
	const entries = await readdir(path, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile());
	const times = files.map(async (file) => (await stat(join(file.parentPath, file.name))).mtimeMs);
	return Math.max(0, ...(await Promise.all(times)));
}
