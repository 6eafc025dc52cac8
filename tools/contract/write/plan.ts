import type { Correction, Match, Shape } from '../model';
import type { Edit } from './edit';

/** What a record says only where it differs from what goes without saying. */
const saidByDefault: Partial<Record<keyof Correction, (value: unknown) => boolean>> = {
	pageFrom: (value) => value === 1,
	rename: (value) => Object.keys(value as object).length === 0,
	drop: (value) => (value as unknown[]).length === 0,
	constants: (value) => Object.keys(value as object).length === 0,
};

/** The list of a batch in what a document describes: the body, or one key of it. */
const listIn = (body: Shape | undefined, into: string | undefined) =>
	into === undefined ? body : body?.keys?.get(into);

/** What the record's batch must say; a limit of one element is no batch, and nothing for a tool to write. */
function batchOf({ own, theirs }: Match, into: string | undefined): Edit['batch'] {
	if (!own.batch) return undefined;
	const { maxItems = 0 } = listIn(theirs.body, into ?? own.batch.into) ?? {};
	return { ...(maxItems > 1 && { size: maxItems }), ...(into !== undefined && { into }) };
}

/** The page as our records name it. */
export const pageName = (page: string) => (page.startsWith('api-') ? page : `api-${page}`);

/** What has to be set in the record of a call for it to be as its document describes it. */
export function editOf(match: Match, { into, ...endpoint }: Correction = {}): Edit {
	const { page, status } = match.theirs;
	const keys = Object.entries(endpoint).map(([key, value]) => [
		key,
		saidByDefault[key as keyof Correction]?.(value) ? undefined : (value as unknown),
	]);
	return {
		...(Object.fromEntries(keys) as object),
		docs: { ...(page && { page: pageName(page) }), ...(status && { status }), wire: 'documented' },
		batch: batchOf(match, into),
	};
}
