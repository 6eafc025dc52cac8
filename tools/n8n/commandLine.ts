import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { n8nEnvironment } from './environment';
import type { N8nInstallation } from './installation';
import { ProcessLog } from './log';
import { freePorts } from './ports';
import { startProcess } from './process';
import type { CredentialToImport, WorkflowToImport } from './shapes';
import { temporaryFolder } from './temporaryFolder';

/**
 * n8n's commands on the data of a user folder. A running n8n sees what they import at its next
 * start. They end with 0 even when they fail, so what counts is what they say.
 */
export class N8nCommandLine {
	constructor(
		private readonly installation: N8nInstallation,
		private readonly userFolder: string,
		private readonly env: Record<string, string> = {},
	) {}

	/** Creates workflows, or replaces those that have the same ids. */
	async importWorkflows(workflows: WorkflowToImport[]): Promise<void> {
		await this.import('workflow', workflows);
	}

	/** Creates credentials, or replaces those that have the same ids. `data` is plain. */
	async importCredentials(credentials: CredentialToImport[]): Promise<void> {
		await this.import('credentials', credentials);
	}

	/** Runs a workflow in a process of its own, from its manual trigger; gives what n8n prints. */
	async execute(workflowId: string): Promise<string> {
		return await this.run(['execute', '--id', workflowId], /Execution was successful/);
	}

	private async import(what: 'workflow' | 'credentials', records: unknown[]): Promise<void> {
		const folder = await temporaryFolder('import');
		const file = join(folder.path, `${what}.json`);
		try {
			await writeFile(file, JSON.stringify(records));
			await this.run([`import:${what}`, '--input', file], /Successfully imported/);
		} finally {
			await folder.remove();
		}
	}

	private async run(args: string[], success: RegExp): Promise<string> {
		const { program, node } = this.installation;
		const env = n8nEnvironment(node, this.userFolder, await freePorts(), this.env);
		const log = new ProcessLog(join(this.userFolder, 'n8n-commands.log'), Infinity);
		const running = await startProcess(node.binary, [program, ...args], {
			env,
			cwd: this.userFolder,
			log,
		});
		await running.end;
		await running.stop();
		await log.close();
		if (success.test(log.text())) return log.text();
		throw new Error(`"n8n ${args.join(' ')}" failed. It said:\n${log.text()}`);
	}
}
