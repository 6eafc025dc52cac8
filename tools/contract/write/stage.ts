import { execFile as execute } from 'node:child_process';
import {
	cp,
	mkdir,
	mkdtemp,
	readdir,
	readFile,
	realpath,
	rm,
	symlink,
	writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Changes } from './files';

const execFile = promisify(execute);

/** What is copied of a checkout: all that is read to make what is derived from the tables. */
const parts = ['credentials', 'docs', 'nodes', 'samples', 'sandbox', 'test/fixtures', 'tools'];
const settings = ['package.json', 'tsconfig.json', '.prettierrc.json', '.prettierignore'];

/** The tables alone: to check the types of everything takes several times as long. */
const typesOfTables = {
	extends: './tsconfig.json',
	include: ['nodes/Jing/operations', 'nodes/Jing/events', 'nodes/Jing/transport/endpoints.ts'],
};

/**
 * Does something in a copy of a checkout, so that a fault leaves the checkout as it is.
 * @returns what the work returns
 */
export async function inCopy<T>(folder: string, work: (copy: string) => Promise<T>): Promise<T> {
	const copy = await mkdtemp(join(await realpath(tmpdir()), 'contract-'));
	try {
		for (const part of [...parts, ...settings]) {
			await cp(join(folder, part), join(copy, part), { recursive: true });
		}
		await symlink(await realpath(join(folder, 'node_modules')), join(copy, 'node_modules'));
		return await work(copy);
	} finally {
		await rm(copy, { recursive: true, force: true });
	}
}

export async function writeChanges(changes: Changes, folder: string): Promise<void> {
	for (const [path, text] of changes) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), text);
	}
}

/** Runs a command of the project's own packages. */
async function run(cwd: string, command: string, ...words: string[]): Promise<void> {
	await execFile(join(cwd, 'node_modules/.bin', command), words, { cwd });
}

/** Formats what was changed, checks the tables' types, and writes what is derived from them. */
export async function derive(copy: string, changed: string[]): Promise<void> {
	const tables = changed.filter((path) => path.endsWith('.ts'));
	if (tables.length > 0) await run(copy, 'prettier', '--write', ...tables);
	const config = join(copy, 'tsconfig.tables.json');
	await writeFile(config, JSON.stringify(typesOfTables));
	await run(copy, 'tsc', '-p', config);
	await rm(config);
	await run(copy, 'tsx', 'tools/docs.ts');
}

const textOrNone = async (file: string) => await readFile(file, 'utf8').catch(() => undefined);

/** The files of a copy that differ from those of the checkout. */
export async function differences(copy: string, folder: string): Promise<Changes> {
	const changes: Changes = new Map();
	for (const part of parts) {
		const entries = await readdir(join(copy, part), { recursive: true, withFileTypes: true });
		for (const entry of entries.filter((each) => each.isFile())) {
			const path = join(entry.parentPath, entry.name).slice(copy.length + 1);
			const text = await readFile(join(copy, path), 'utf8');
			if (text !== (await textOrNone(join(folder, path)))) changes.set(path, text);
		}
	}
	return changes;
}
