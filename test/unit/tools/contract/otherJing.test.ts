import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { compareSources, exitCodeOf } from '../../../../tools/contract/compareSources';
import type { Drift } from '../../../../tools/contract/model';
import type { CallChange } from '../../../support/contract/changes';
import { madeDocument } from '../../../support/contract/document';
import { otherJingFile } from '../../../support/contract/file';
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

describe('compared with our records', () => {
	it('shows exactly the differences that were made', async () => {
		const result = await compareSources([otherJingFile]);
		expect(result.drifts.map(lineOf).toSorted()).toEqual(
			[
				...Object.entries(headers).map(([ours, theirs]) => `headers header ${ours} ${theirs}`),
				...Object.entries(calls).flatMap(([key, change]) => linesOf(key, change)),
				...added.map(({ method, path, title }) => `newCall ${method} ${path} ${title}`),
				...dropped.map((key) => `${key} missingCall`),
			].toSorted(),
		);
		expect([result.documents.faults, exitCodeOf(result)]).toEqual([[], 1]);
	});
});
