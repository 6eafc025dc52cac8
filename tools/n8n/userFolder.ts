import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { resolve } from 'node:path';

import { TEMPORARY } from './folders';
import { onExit } from './onExit';

export interface UserFolder {
	path: string;
	/** Deletes a temporary folder; leaves a given one alone. */
	remove(): Promise<void>;
}

/** The folder that holds an n8n's data: the given one, else a temporary one. */
export async function openUserFolder(given?: string): Promise<UserFolder> {
	if (given !== undefined) {
		const path = resolve(given);
		await mkdir(path, { recursive: true });
		return { path, remove: async () => undefined };
	}
	const path = await mkdtemp(`${TEMPORARY}user-`);
	const remove = async () => {
		forget();
		await rm(path, { recursive: true, force: true, maxRetries: 3 });
	};
	const forget = onExit(remove);
	return { path, remove };
}
