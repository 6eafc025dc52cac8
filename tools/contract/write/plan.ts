import { isDeepStrictEqual } from 'node:util';
import { answerNames } from '../../../nodes/Jing/transport/answerNames';
import type { Correction, Match, Shape } from '../model';
import type { Edit } from './edit';

/** What goes without saying, and so stands in no record; `rows` does at the record's own key. */
const unsaid = (output: unknown): Record<string, unknown> => ({
	...{ rename: {}, drop: [], constants: {} },
	...{ rows: output, total: answerNames.total[0], pageFrom: 1 },
});

/** The list of a batch in what a document describes: the body, or one key of it. */
const listIn = (body: Shape | undefined, into: string | undefined) =>
	into === undefined ? body : body?.keys?.get(into);

/** What the record's batch must say; a limit of one element is no batch, and nothing for a tool to write. */
function batchOf({ own, theirs }: Match, into: string | undefined): object | undefined {
	if (!own.batch) return undefined;
	const { size } = own.batch;
	const { maxItems = size } = listIn(theirs.body, into ?? own.batch.into) ?? {};
	const isLess = maxItems > 1 && maxItems < size;
	return { ...(isLess && { size: maxItems }), ...(into !== undefined && { into }) };
}

/** Whether the record, once corrected, is at the address that the document prints. */
export function isExpressible({ own, theirs }: Match, correction: Correction = {}): boolean {
	const { method, path } = { ...own.endpoint, ...correction };
	return method === theirs.method && path === theirs.path;
}

/** Without names that stay as they are, also beneath what they stand in. */
function realRenames(rename: Record<string, string>): Record<string, string> {
	const isKept = (path: string) => Object.hasOwn(rename, path) && rename[path] !== path;
	const parents = (path: string) =>
		path.split('.').map((_, index, parts) => parts.slice(0, index).join('.'));
	return Object.fromEntries(
		Object.entries(rename).filter(([path, name]) => name !== path || parents(path).some(isKept)),
	);
}

/** The page as our records name it. */
export const pageName = (page: string) => (page.startsWith('api-') ? page : `api-${page}`);

/**
 * What has to be set in the record of a call for it to be as its document describes it.
 * @param output the record's key of the rows
 */
export function editOf(match: Match, correction: Correction = {}, output?: unknown): Edit {
	const { page, status } = match.theirs;
	const { into, ...endpoint } = correction;
	if (endpoint.rename) endpoint.rename = realRenames(endpoint.rename);
	const keys = Object.entries(endpoint).map(([key, value]) => [
		key,
		isDeepStrictEqual(value, unsaid(output)[key]) ? undefined : (value as unknown),
	]);
	return {
		...(Object.fromEntries(keys) as object),
		parts: {
			docs: {
				...(page && { page: pageName(page) }),
				...(status && { status }),
				wire: 'documented',
			},
			batch: batchOf(match, into),
		},
	};
}
