import type { DocumentedCall, Match, Matching, OwnCall } from './model';
import { englishForms, formsOf, isSame, sectionForms } from './titles';

/** Which calls of a document a record can be, by one mark. */
type Fits = (own: OwnCall, theirs: DocumentedCall) => boolean;

const isAt: Fits = ({ endpoint }, { method, path }) =>
	endpoint.method === method && endpoint.path === path;

/** A section that no record has says nothing: the documentation may be of another order. */
function sectionFits(all: OwnCall[]): Fits {
	const known = all.map(sectionForms).flat();
	return (own, { folders = [], section }) => {
		const forms = [...folders, section].flatMap(formsOf).filter((form) => known.includes(form));
		return forms.length === 0 || isSame(sectionForms(own), forms);
	};
}

/** Marks from the surest to the weakest. */
function marksOf(all: OwnCall[]): Array<[Match['by'], Fits]> {
	const isInSection = sectionFits(all);
	return [
		['page', ({ page }, theirs) => page !== undefined && page === theirs.page],
		[
			'title',
			(own, theirs) =>
				isSame(formsOf(own.title), formsOf(theirs.title)) && isInSection(own, theirs),
		],
		[
			'name',
			(own, theirs) => isSame(englishForms(own), formsOf(theirs.title)) && isInSection(own, theirs),
		],
		['address', isAt],
	];
}

/** The same call read twice: from a page and from an export, or from two versions of a page. */
function withoutCopies(calls: DocumentedCall[]): DocumentedCall[] {
	const known = new Map<string, DocumentedCall>();
	for (const call of calls) {
		const key = [call.method, call.path, ...formsOf(call.title), ...formsOf(call.section)].join(
			'\n',
		);
		const first = known.get(key);
		if (!first || (first.page === undefined && call.page !== undefined)) known.set(key, call);
	}
	return [...known.values()];
}

/** What one mark says of the calls that are left. */
function byMark(own: OwnCall[], theirs: DocumentedCall[], [by, fits]: [Match['by'], Fits]) {
	const matches: Match[] = [];
	const doubtful: Matching['doubtful'] = [];
	const claims = new Map(own.map((each) => [each, theirs.filter((call) => fits(each, call))]));
	for (const call of theirs) {
		const candidates = own.filter((each) => claims.get(each)!.includes(call));
		const single = narrowed(candidates, call);
		if (candidates.length === 0) continue;
		if (single && claims.get(single.own)!.length === 1) {
			matches.push({ own: single.own, theirs: call, by: single.by ?? by });
		} else doubtful.push({ theirs: call, candidates });
	}
	return { matches, doubtful };
}

/** Of records that fit equally well the one that is at the same address, if there is one. */
function narrowed(
	candidates: OwnCall[],
	call: DocumentedCall,
): { own: OwnCall; by?: Match['by'] } | undefined {
	const [own] = candidates;
	if (candidates.length === 1) return { own: own! };
	const [there, ...more] = candidates.filter((each) => isAt(each, call));
	return there && more.length === 0 ? { own: there, by: 'address' } : undefined;
}

/** Which call of the documents belongs to which record. */
export function match(ownCalls: OwnCall[], documented: DocumentedCall[]): Matching {
	const matching: Matching = { matches: [], newCalls: [], missing: [], doubtful: [] };
	let own = ownCalls;
	let theirs = withoutCopies(documented);
	for (const mark of marksOf(ownCalls)) {
		const { matches, doubtful } = byMark(own, theirs, mark);
		matching.matches.push(...matches);
		matching.doubtful.push(...doubtful);
		const taken = new Set<unknown>([
			...matches.flatMap((each) => [each.own, each.theirs]),
			...doubtful.flatMap((each) => [each.theirs, ...each.candidates]),
		]);
		own = own.filter((each) => !taken.has(each));
		theirs = theirs.filter((each) => !taken.has(each));
	}
	return { ...matching, newCalls: theirs, missing: own };
}
