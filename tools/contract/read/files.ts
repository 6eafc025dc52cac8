import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Documents, Fault } from '../model';
import { pageNumber, readMarkdown } from './markdown';
import { readOpenApi } from './openApi';

/** An export of a whole project has a few megabytes. */
export const maxBytes = 20_000_000;

const kinds = new Set(['.md', '.markdown', '.json', '.yaml', '.yml']);
const isMarkdown = (file: string) => /\.(md|markdown)$/i.test(file);

export const nothing = (): Documents => ({ calls: [], pushes: [], faults: [] });

export const fault = (source: string, message: string): Documents => {
	const faults: Fault[] = [{ source, message }];
	return { ...nothing(), faults };
};

export const joined = (parts: Documents[]): Documents => ({
	calls: parts.flatMap(({ calls }) => calls),
	pushes: parts.flatMap(({ pushes }) => pushes),
	faults: parts.flatMap(({ faults }) => faults),
});

export const isEmpty = ({ calls, pushes, faults }: Documents) =>
	calls.length + pushes.length + faults.length === 0;

/** The text of one page or document, whatever its name says. */
export async function readText(text: string, source: string): Promise<Documents> {
	if (isMarkdown(source)) return await readMarkdown(text, { source });
	// An editor may have saved a page without its ending.
	const isPlain = kinds.has(extname(source).toLowerCase()) || !/^#{1,6} /m.test(text);
	return isPlain ? await readOpenApi(text, { source }) : await readMarkdown(text, { source });
}

async function readOne(file: string): Promise<Documents> {
	const { size } = await stat(file);
	if (size > maxBytes) {
		const megabytes = (bytes: number) => Math.round(bytes / 1_000_000);
		const limit = `the limit is ${megabytes(maxBytes)} MB`;
		return fault(file, `The file has ${megabytes(size)} MB, ${limit}.`);
	}
	return await readText(await readFile(file, 'utf8'), file);
}

async function readFolder(folder: string): Promise<Documents> {
	const names = (await readdir(folder, { recursive: true })).map(String).toSorted();
	const files = names.filter((name) => kinds.has(extname(name).toLowerCase()));
	const parts: Documents[] = [];
	for (const name of files) {
		const part = await readOne(join(folder, name));
		const isLostPage = isEmpty(part) && pageNumber(name) !== undefined;
		parts.push(isLostPage ? fault(join(folder, name), noSpecification) : part);
	}
	return joined(parts);
}

export const noSpecification = 'There is no section "OpenAPI Specification" in it.';

/** A file or a folder of them; what can't be read becomes a fault. */
export async function readFiles(path: string): Promise<Documents> {
	try {
		const isFolder = (await stat(path)).isDirectory();
		const found = isFolder ? await readFolder(path) : await readOne(path);
		const reason = isFolder ? 'The folder holds no page and no OpenAPI document.' : noSpecification;
		return isEmpty(found) ? fault(path, reason) : found;
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		return fault(path, code === 'ENOENT' ? 'There is no such file or folder.' : message);
	}
}
