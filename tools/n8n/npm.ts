import { delimiter } from 'node:path';

import { loadExeca } from './execa';

export interface NodeRuntime {
	binary: string;
	/** The folder of the binary, to be first in PATH: n8n and npm start plain `node` themselves. */
	folder: string;
	/** Where include/node stands, for compiling without a download of the headers. */
	headers?: string;
}

export interface NpmOptions {
	cwd: string;
	/** The Node that npm and what it compiles run on; the running one if left out. */
	node?: NodeRuntime;
}

const LAST_LINES = 20;

export const pathWith = (node: NodeRuntime) =>
	[node.folder, process.env.PATH].filter(Boolean).join(delimiter);

/** Runs npm and gives its output. An error carries the command and npm's last lines. */
export async function runNpm(args: string[], { cwd, node }: NpmOptions): Promise<string> {
	const { execa, ExecaError } = await loadExeca();
	const env: Record<string, string> = {};
	if (node) env.PATH = pathWith(node);
	if (node?.headers) env.npm_config_nodedir = node.headers;
	try {
		const { stdout } = await execa('npm', args, { cwd, env, stdin: 'ignore' });
		return stdout;
	} catch (error) {
		if (!(error instanceof ExecaError)) throw error;
		const output = [error.stdout, error.stderr].join('\n').trim().split('\n');
		throw new Error(
			[`"npm ${args.join(' ')}" failed in ${cwd}:`, ...output.slice(-LAST_LINES)].join('\n'),
			{ cause: error },
		);
	}
}
