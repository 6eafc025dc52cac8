import { N8nCommandLine } from './commandLine';
import type { Ports } from './environment';
import { installN8n, type N8nInstallation } from './installation';
import { startN8n, type N8n } from './instance';
import { buildPackage, installPackage, isBuildStale, packPackage } from './package';
import type { Report } from './report';
import { openUserFolder } from './userFolder';

export interface LaunchOptions {
	/** Where n8n keeps its data; a temporary folder, deleted in the end, if left out. */
	userFolder?: string;
	build?: 'always' | 'ifStale' | 'never';
	ports?: Ports;
	env?: Record<string, string>;
	/** Runs before n8n starts, with n8n's commands on its data at hand. */
	prepare?: (commandLine: N8nCommandLine) => Promise<void>;
}

/** Builds this package, installs it as users have it, and starts n8n with it. */
export async function launchN8n(report: Report, options: LaunchOptions = {}): Promise<N8n> {
	await build(report, options.build);
	const installation = await installN8n(undefined, report);
	const userFolder = await openUserFolder(options.userFolder);
	try {
		const n8n = await startIn(userFolder.path, installation, report, options);
		const stop = async () => {
			await n8n.stop();
			await userFolder.remove();
		};
		return { ...n8n, stop };
	} catch (error) {
		await userFolder.remove();
		throw error;
	}
}

async function build(report: Report, when: LaunchOptions['build'] = 'ifStale'): Promise<void> {
	if (when === 'never' || (when === 'ifStale' && !(await isBuildStale()))) return;
	report('Building the package ...');
	await buildPackage();
}

async function startIn(
	userFolder: string,
	installation: N8nInstallation,
	report: Report,
	{ ports, env, prepare }: LaunchOptions,
): Promise<N8n> {
	report('Installing the package into n8n ...');
	const { tarball, remove } = await packPackage();
	await installPackage(userFolder, tarball).finally(remove);
	await prepare?.(new N8nCommandLine(installation, userFolder, env));
	report(`Starting n8n ${installation.version} ...`);
	return await startN8n(installation, { userFolder, ports, env });
}
