import { execFile as execute } from 'node:child_process';
import { promisify } from 'node:util';

const execFile = promisify(execute);

async function git(folder: string, ...words: string[]): Promise<string> {
	const { stdout } = await execFile('git', words, { cwd: folder });
	return stdout;
}

const isCheckout = async (folder: string) =>
	await git(folder, 'rev-parse', '--is-inside-work-tree').then(
		() => true,
		() => false,
	);

/** Those of these files that git has not recorded as they are; none outside of a git checkout. */
export async function uncommitted(paths: string[], folder: string): Promise<string[]> {
	if (paths.length === 0 || !(await isCheckout(folder))) return [];
	const lines = await git(folder, 'status', '--porcelain', '-z', '--', ...paths);
	return lines
		.split('\0')
		.map((line) => line.slice(3))
		.filter((path) => path !== '');
}
