import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { cacheFolder } from '../../n8n/folders';

/** The pages of one share that were read, outside the checkout. */
export class PageCache {
	readonly folder: string;

	constructor(share: URL, root = cacheFolder()) {
		const name = `${share.host}${share.pathname}`.replace(/[^\w.-]+/g, '_').slice(0, 100);
		this.folder = join(root, 'contract', name);
	}

	/** Readable, and different for each page. */
	private fileOf({ href, pathname }: URL) {
		const name = basename(pathname)
			.replace(/[^\w.-]+/g, '_')
			.slice(-60);
		return join(
			this.folder,
			`${createHash('sha256').update(href).digest('hex').slice(0, 12)}-${name}`,
		);
	}

	async read(address: URL): Promise<string | undefined> {
		try {
			return await readFile(this.fileOf(address), 'utf8');
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
			throw error;
		}
	}

	/** In one step, so that a run that was ended leaves no half page. */
	async write(address: URL, text: string): Promise<void> {
		await mkdir(this.folder, { recursive: true });
		const file = this.fileOf(address);
		await writeFile(`${file}.${process.pid}`, text);
		await rename(`${file}.${process.pid}`, file);
	}

	async remove(address: URL): Promise<void> {
		await rm(this.fileOf(address), { force: true });
	}
}
