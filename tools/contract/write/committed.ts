import { execa } from 'execa';

/** Those of these files that git has not recorded as they are; none outside of a git checkout. */
export async function uncommitted(paths: string[], folder: string): Promise<string[]> {
	const isCheckout = await execa('git', ['rev-parse', '--is-inside-work-tree'], {
		cwd: folder,
		reject: false,
	});
	if (isCheckout.failed || paths.length === 0) return [];
	const options = { cwd: folder, stripFinalNewline: true };
	const { stdout } = await execa('git', ['status', '--porcelain', '-z', '--', ...paths], options);
	return stdout
		.split('\0')
		.map((line) => line.slice(3))
		.filter((path) => path !== '');
}
