import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The version that the tools and the end-to-end tests run. It needs Node 24. */
export const N8N_VERSION = '2.41.1';

export const CHECKOUT = resolve(__dirname, '../..');

/** n8n takes 3 GB and minutes to install, so it stays outside the checkout, between runs. */
export function cacheFolder(): string {
	const own = process.env.N8N_CACHE_DIR;
	if (own) return resolve(own);
	return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'n8n-nodes-jing');
}

export const nodePrefix = (major: number) => join(cacheFolder(), `node-${major}`);

export const n8nPrefix = (version: string) => join(cacheFolder(), `n8n-${version}`);
