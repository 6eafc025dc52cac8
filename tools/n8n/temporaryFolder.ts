import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { onExit } from './onExit';

export interface Folder {
	path: string;
	remove(): Promise<void>;
}

/** A new folder, which is deleted at the latest when this process is told to end. */
export async function temporaryFolder(kind: string): Promise<Folder> {
	const path = await mkdtemp(join(tmpdir(), `n8n-nodes-jing-${kind}-`));
	const remove = async () => {
		forget();
		await rm(path, { recursive: true, force: true, maxRetries: 3 });
	};
	const forget = onExit(remove);
	return { path, remove };
}
