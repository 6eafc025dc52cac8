import { pageNames } from '../../../nodes/Jing/transport/pageNames';
import type { Correction, Drift, Match } from '../model';
import { compareAnswer } from './answer';
import { compareFields, type Difference, type FieldComparison, nothingFound } from './fields';
import { firstPage } from './firstPage';
import { sidesOf } from './request';

/** How a call differs from its record, and what the record must say in place of it. */
export interface Comparison {
	drifts: Drift[];
	correction: Correction;
}

interface Part {
	differences: Difference[];
	correction: Correction;
}

/** An address that an override can't express is told, and stays as it is. */
function compareAddress({ own, theirs }: Match): Part {
	const { method, path } = theirs;
	const differences: Difference[] = [];
	const correction: Correction = {};
	if (/[{}]/.test(path)) {
		differences.push({ kind: 'pathTemplate', ours: own.endpoint.path, theirs: path });
		return { differences, correction };
	}
	if (method !== own.endpoint.method) {
		differences.push({ kind: 'method', ours: own.endpoint.method, theirs: method });
		const isPossible = !(own.batch && method === 'GET');
		if (isPossible) correction.method = method as Correction['method'];
	}
	if (path !== own.endpoint.path) {
		differences.push({ kind: 'path', ours: own.endpoint.path, theirs: path });
		correction.path = path;
	}
	return { differences, correction };
}

const filled = <T extends object>(value: T) => (Object.keys(value).length > 0 ? value : undefined);

function compareRequest({ own, theirs }: Match): Part {
	const { levels, differences, into } = sidesOf(own, theirs);
	const fields = nothingFound();
	for (const level of levels) compareFields(level, fields);
	const page = comparePage(own, fields);
	const correction: Correction = { ...page.correction };
	if (into !== undefined && into !== own.batch?.into) correction.into = into;
	// An override replaces all names of the record.
	if (filled(fields.rename)) correction.rename = { ...own.endpoint.rename, ...fields.rename };
	if (filled(fields.constants)) {
		correction.constants = { ...own.endpoint.constants, ...fields.constants };
	}
	const format = theirs.bodyFormat
		? [{ kind: 'bodyFormat', ours: 'JSON', theirs: theirs.bodyFormat }]
		: [];
	return {
		differences: [...format, ...differences, ...fields.differences, ...page.differences],
		correction,
	};
}

function comparePage({ endpoint }: Match['own'], { found }: FieldComparison): Part {
	const { pageFrom } = endpoint;
	const theirs = found.get(pageNames.page);
	const first = theirs && firstPage(theirs.shape);
	if (pageFrom === undefined || first === undefined || first === pageFrom) {
		return { differences: [], correction: {} };
	}
	const difference = { kind: 'pageFrom', ours: String(pageFrom), theirs: String(first) };
	return { differences: [difference], correction: { pageFrom: first } };
}

/** What an override or a record says, in this order. */
function ordered(correction: Correction): Correction {
	const { method, path, rename, constants, into, rows, total, pageFrom } = correction;
	const all = { method, path, rename, constants, into, rows, total, pageFrom };
	return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

export function compare(match: Match): Comparison {
	const { own, theirs } = match;
	const parts: Part[] = [
		compareAddress(match),
		compareRequest(match),
		...compareAnswer(own, theirs.answer),
	];
	const { key } = own;
	const { place } = theirs;
	return {
		drifts: parts.flatMap(({ differences }) =>
			differences.map((difference) => ({ key, ...difference, place })),
		),
		correction: ordered(Object.assign({}, ...parts.map((part) => part.correction)) as Correction),
	};
}
