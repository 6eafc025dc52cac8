import type { Documents } from '../model';
import { isAddress, readShare, type ShareOptions, vendorShare } from '../share/share';
import { joined, readFiles } from './files';

/** The word that stands for the vendor's own share. */
const shareWord = 'share';

/** A file, a folder, or the address of a share. */
async function readSource(source: string, options: ShareOptions = {}): Promise<Documents> {
	if (source === shareWord) return await readShare(vendorShare, options);
	return isAddress(source) ? await readShare(source, options) : await readFiles(source);
}

export async function readSources(
	sources: string[],
	options: ShareOptions = {},
): Promise<Documents> {
	const parts: Documents[] = [];
	for (const source of sources) parts.push(await readSource(source, options));
	return joined(parts);
}
