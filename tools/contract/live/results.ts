import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../../n8n/folders';
import type { LiveAccount } from './account';

/** An output item of Interface: Check Access. */
export interface LiveRow {
	key: string;
	name: string;
	section: string;
	title: string;
	method: string;
	path: string;
	verdict: string;
	said: string;
	nextStep: string;
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** What is known of one App ID at one address, outside the checkout and without its secret. */
export class LiveResults {
	readonly file: string;

	constructor({ appId, baseUrl }: LiveAccount, root = cacheFolder()) {
		const name = createHash('sha256')
			.update(JSON.stringify([baseUrl, appId]))
			.digest('hex');
		this.file = join(root, 'contract-live', `${name.slice(0, 32)}.json`);
	}

	async read(): Promise<Map<string, LiveRow>> {
		try {
			const rows = JSON.parse(await readFile(this.file, 'utf8')) as LiveRow[];
			return new Map(rows.map((row) => [row.key, row]));
		} catch (error) {
			if (isMissing(error)) return new Map();
			throw new Error(`${this.file} can't be read. Start anew with --fresh.`, { cause: error });
		}
	}

	/** In one step, so that a run that was ended leaves no half file. */
	async write(rows: Iterable<LiveRow>): Promise<void> {
		await mkdir(dirname(this.file), { recursive: true });
		const unfinished = `${this.file}.${process.pid}`;
		await writeFile(unfinished, JSON.stringify([...rows], null, '\t'));
		await rename(unfinished, this.file);
	}
}
