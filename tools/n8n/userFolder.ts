import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';

import { temporaryFolder, type Folder } from './temporaryFolder';

/** The folder for an n8n's data: the given one, which nothing deletes, else a temporary one. */
export async function openUserFolder(given?: string): Promise<Folder> {
	if (given === undefined) return await temporaryFolder('user');
	const path = resolve(given);
	await mkdir(path, { recursive: true });
	return { path, remove: async () => undefined };
}
