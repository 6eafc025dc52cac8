import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Endpoint } from '../../../../nodes/Jing/transport/endpoints';
import { exitCodeOf } from '../../../../tools/contract/compareSources';
import { driftOf } from '../../../../tools/contract/drift/drift';
import { match } from '../../../../tools/contract/match';
import type { Drift, OwnCall } from '../../../../tools/contract/model';
import { ownCalls } from '../../../../tools/contract/ownCalls';
import { readSources } from '../../../../tools/contract/read/source';
import { asSent, leavesOf } from '../../../../tools/contract/shapes';
import { assumedCalls } from '../../../support/contract/assumedCalls';
import type { CallChange } from '../../../support/contract/changes';
import { madeDocument } from '../../../support/contract/document';
import { otherJingFile } from '../../../support/contract/file';
import { newHeaders } from '../../../support/contract/headers';
import { otherJing } from '../../../support/contract/otherJing';

const { calls = {}, added = [], dropped = [], headers = {} } = otherJing;

const isPageParameter = (name: string) => name === 'page' || name === 'page_size';

const renames = Object.values(calls).flatMap(({ rename = {} }) =>
	Object.keys(rename).filter((name) => !isPageParameter(name)),
);

it('is what is said of it', () => {
	expect(Object.values(calls).filter(({ path }) => path !== undefined)).toHaveLength(60);
	expect(renames).toHaveLength(40);
	expect(renames.filter((name) => name.includes('.'))).toHaveLength(10);
	expect([added.length, dropped.length]).toEqual([3, 2]);
	const paged = Object.values(calls).filter(({ rename }) => rename?.page !== undefined);
	for (const { rename, rows } of paged) {
		expect([rename?.page, rename?.page_size, rows]).toEqual(['pageNum', 'perPage', 'items']);
	}
});

it('stands in the samples: npx tsx test/support/contract/write.ts writes it anew', () => {
	const written = parse(readFileSync(otherJingFile, 'utf8')) as unknown;
	expect(written).toEqual(JSON.parse(JSON.stringify(madeDocument(otherJing))));
});

/** Names that a call sends, at any depth, but for those of what is always sent. */
function namesOf({ query, body }: Pick<OwnCall, 'query' | 'body'>, { constants = {} }: Endpoint) {
	const always = Object.keys(constants);
	return [query, body]
		.flatMap((shape) => (shape ? leavesOf(shape) : []))
		.map(({ path }) => path)
		.filter((path) => !always.some((each) => each === path || each.startsWith(`${path}.`)))
		.toSorted();
}

it('is made of every call that we have, and of all that each of them sends', () => {
	const assumed = new Map(assumedCalls().map((call) => [call.key, call]));
	expect([...assumed.keys()]).toEqual(ownCalls().map(({ key }) => key));
	for (const { key, endpoint, ...call } of ownCalls()) {
		const { query, body } = assumed.get(key)!;
		const sent = { query: asSent(query, endpoint), body: body && asSent(body, endpoint) };
		expect([key, namesOf(sent, endpoint)]).toEqual([key, namesOf(call, endpoint)]);
	}
});

/** What the table of changes says, as lines of a drift table. */
function linesOf(key: string, change: CallChange): string[] {
	const { method, path, rename = {}, into, rows, total, pageFrom } = change;
	const said = { method, path, batch: into && `list in ${into}`, rows, total, pageFrom };
	const values = Object.entries(said).filter(([, value]) => value !== undefined);
	return [
		...values.map(([kind, value]) => `${key} ${kind} ${value}`),
		...Object.entries(rename).map(([ours, theirs]) => `${key} rename ${ours} ${theirs}`),
	];
}

const lineOf = ({ key, kind, field = '', theirs = '' }: Drift) =>
	[key, kind, field, theirs].filter((part) => part !== '').join(' ');

describe('compared with what we assumed', () => {
	it('shows exactly the differences that were made', async () => {
		const documents = await readSources([otherJingFile], {});
		const matching = match(assumedCalls(), documents.calls);
		const drifts = driftOf(matching);
		expect(drifts.map(lineOf).toSorted()).toEqual(
			[
				...Object.entries(newHeaders(headers)).map(
					([ours, theirs]) => `headers header ${ours} ${theirs}`,
				),
				...Object.entries(calls).flatMap(([key, change]) => linesOf(key, change)),
				...added.map(({ method, path, title }) => `newCall ${method} ${path} ${title}`),
				...dropped.map((key) => `${key} missingCall`),
			].toSorted(),
		);
		expect(documents.faults).toEqual([]);
		expect(exitCodeOf({ documents, matching, drifts, known: [] })).toBe(1);
	});
});
