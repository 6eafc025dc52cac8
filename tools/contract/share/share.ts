import type { AxiosInstance } from 'axios';
import pMap from 'p-map';
import type { Documents } from '../model';
import { fault, isEmpty, joined, noSpecification, nothing, readText } from '../read/files';
import { linksIn, pageNumber } from '../read/markdown';
import { PageCache } from './cache';
import { read, shareClient } from './client';
import type { Progress } from './progress';

/** Where the vendor publishes its documentation. */
export const vendorShare = 'https://s.apifox.cn/739a1394-cf66-49a7-ba16-c06ffa7a6399';

/** Pages asked for at the same time. */
const concurrency = 4;

export interface ShareOptions {
	progress?: Progress;
	/** Folder of the cache; without it the one that all tools share. */
	cacheRoot?: string;
	/** Reads every page again. */
	isFresh?: boolean;
	/** Milliseconds of the first wait before a request is repeated. */
	firstWait?: number;
}

/** A share and what is needed to read it. */
interface Reading {
	base: URL;
	cache: PageCache;
	client: AxiosInstance;
	isFresh: boolean;
}

export const isAddress = (source: string) => /^https?:\/\//i.test(source);

function withSlash(address: string): URL {
	const url = new URL(address.replace(/\/llms\.txt$/, ''));
	url.search = '';
	url.hash = '';
	if (!url.pathname.endsWith('/')) url.pathname += '/';
	return url;
}

/** The pages that a list links to, each once. Only those of this share are followed. */
export function pagesOf(list: string, base: URL): URL[] {
	const pages = new Map<string, URL>();
	for (const link of linksIn(list)) {
		if (!URL.canParse(link, base.href)) continue;
		const url = new URL(link, base);
		url.hash = '';
		const isInside = url.origin === base.origin && url.pathname.startsWith(base.pathname);
		if (isInside && url.pathname.endsWith('.md')) pages.set(url.href, url);
	}
	return [...pages.values()];
}

async function readPage({ cache, client, isFresh }: Reading, address: URL): Promise<Documents> {
	const known = isFresh ? undefined : await cache.read(address);
	const text = known ?? (await read(client, address.href));
	if (text instanceof Error) return fault(address.href, `The page can't be read: ${text.message}`);
	const found = await readText(text, address.href);
	const isLost = isEmpty(found) && pageNumber(address.pathname) !== undefined;
	const page = isLost ? fault(address.href, noSpecification) : found;
	const isBroken = page.faults.some(({ isWarning }) => !isWarning);
	// What is broken is asked for again the next time.
	if (isBroken) await cache.remove(address);
	else if (known === undefined) await cache.write(address, text);
	return page;
}

/** Reads every page that a share lists; what was read before comes from the cache. */
export async function readShare(address: string, options: ShareOptions = {}): Promise<Documents> {
	const { progress, cacheRoot, isFresh = false, firstWait } = options;
	const base = withSlash(address);
	const client = shareClient(base.origin, { firstWait });
	const list = new URL('llms.txt', base);
	const text = await read(client, list.href);
	if (text instanceof Error) {
		return fault(list.href, `The list of pages can't be read: ${text.message}`);
	}
	const pages = pagesOf(text, base);
	if (pages.length === 0) return fault(list.href, 'It links to no page of this share.');
	const reading = { base, client, isFresh, cache: new PageCache(base, cacheRoot) };
	progress?.start(pages.length);
	try {
		const parts = await pMap(
			pages,
			async (page) => {
				const part = await readPage(reading, page);
				progress?.step();
				return part;
			},
			{ concurrency },
		);
		return joined([nothing(), ...parts]);
	} finally {
		progress?.end();
	}
}
