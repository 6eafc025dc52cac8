import type { About } from '../../transport/explain';
import { limits } from '../../transport/limits';
import { partsOf } from '../../transport/paths';
import { type Fault, itemTag } from '../outcome/fault';
import { shown } from '../input/problems';
import { valueIn, type Verdict, type Wanted } from './verdict';

/** A look-up that does not tell which record is meant, or whether there is one. */
type Unfit = Exclude<Verdict, { kind: 'found' | 'absent' }>;

const nothingDone = 'Nothing was created or changed for this item.';

const nameOf = (path: string) => partsOf(path).at(-1) ?? path;

/** "mobile 17894892831 (NttdW4NoJfD2cX6f7rg52f), 3 rows in total" */
function gotIn({ rows, key }: Verdict & { kind: 'ignored' }, { id }: Wanted): string {
	const [first = {}] = rows;
	const own = valueIn(first, key);
	const got = own === undefined ? `a row without ${nameOf(key)}` : `${nameOf(key)} ${shown(own)}`;
	const whose = first[id] === undefined || key === id ? '' : ` (${String(first[id])})`;
	return got + whose + (rows.length > 1 ? `, ${rows.length} rows in total` : '');
}

const askedOf = (key: string, { at, value, scope }: Wanted) =>
	`${nameOf(key)} ${shown(key === at ? value : scope[key])}`;

const correct = (key: string) =>
	`set "${key}" for the list call under Endpoint Overrides in the credential.`;

type Words<Kind> = (
	unfit: Extract<Unfit, { kind: Kind }>,
	wanted: Wanted,
	what: string,
) => [message: string, advice: string];

/** What the look-up gave, and what to do about it. */
const words: { [Kind in Unfit['kind']]: Words<Kind> } = {
	ignored: (unfit, wanted) => [
		`JING ignored the filter: asked for ${askedOf(unfit.key, wanted)}, got ${gotIn(unfit, wanted)}`,
		'Try the list operation with this filter. If its rows show the value in part (178****2831) or not at all, match by something else.',
	],
	several: ({ ids }, _, what) => [
		`${ids.length} records have ${what}: ${ids.slice(0, limits.hints).join(', ')}`,
		'Merge them in JING, or change the right one by its ID with the update operation.',
	],
	voided: ({ id }, _, what) => [
		`the only record with ${what} is voided: ${id}`,
		'Restore it in JING, or create a new one with the create operation.',
	],
	noId: (_unfit, { id }, what) => [
		`the record with ${what} came without ${id}`,
		`If JING calls it something else, ${correct('rename')}`,
	],
	noList: (_unfit, _, what) => [
		`JING's response contains no list, so it does not tell whether ${what} exists`,
		`If its rows are somewhere inside, ${correct('rows')}`,
	],
	cut: (_unfit, _, what) => [
		`JING has more rows than could be read, so they don't tell whether ${what} exists once`,
		'Try the list operation with this filter: it should give few rows, and as many as its total says.',
	],
};

/** @param isRead the operation changes nothing anyway */
export function faultOfUnfit(
	unfit: Unfit,
	wanted: Wanted,
	about: About,
	item: number,
	isRead = false,
): Fault {
	const tell = words[unfit.kind] as Words<Unfit['kind']>;
	const [message, advice] = tell(unfit, wanted, askedOf(wanted.at, wanted));
	return faultOfLookUp(message, isRead ? advice : `${advice} ${nothingDone}`, about, item);
}

export const faultOfLookUp = (
	message: string,
	description: string,
	about: About,
	item: number,
): Fault => ({
	source: 'api',
	message: `${about.title}: ${message} ${itemTag(item)}`,
	description,
	details: { index: item },
});

/** What can't be created as it is given, found out once the record is known to be missing. */
export const refusal = (message: string, advice: string, about: About, item: number): Fault => ({
	...faultOfLookUp(message, `${advice} ${nothingDone}`, about, item),
	source: 'input',
});
