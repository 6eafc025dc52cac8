import { execFile } from 'node:child_process';

export interface Ended {
	code: number;
	stdout: string;
	stderr: string;
}

/** Runs a command to its end, whatever its exit code. */
export const runCommand = async (file: string, words: string[], cwd: string): Promise<Ended> =>
	await new Promise((done) => {
		execFile(file, words, { cwd }, (error, stdout, stderr) =>
			done({ code: Number(error?.code ?? 0), stdout, stderr }),
		);
	});
