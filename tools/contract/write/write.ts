import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isLoss } from '../compareSources';
import { accept, type Known } from '../known';
import type { Corrections, Documents, Matching } from '../model';
import { checkCorrections } from './check';
import { uncommitted } from './committed';
import { changeContents } from './contents';
import { changeEvents } from './eventFiles';
import { planEvents } from './events';
import type { Changes } from './files';
import { changeFixtures } from './fixtures';
import { isExpressible } from './plan';
import { changeRecords } from './records';
import type { remainingDrift as Remaining } from './remaining';
import { derive, differences, inCopy, writeChanges } from './stage';

export interface WriteJob {
	documents: Documents;
	matching: Matching;
	corrections: Corrections;
	/** Names of the headers that are other than ours, by ours. */
	headers: Record<string, string>;
	/** The checkout. */
	folder: string;
	/** Files with changes of their own are written over, also if not all documents could be read. */
	force?: boolean;
	/** The documents are some pages of many: what they don't describe is not missing. */
	isPartial?: boolean;
}

export interface Written {
	/** Paths below the checkout. */
	files: string[];
	/** What a person has to do, in sentences. */
	byHand: string[];
	/** What is left between the documents and the records. */
	known: Known;
}

const knownFile = 'tools/contract/known.json';

interface Planned {
	changes: Changes;
	byHand: string[];
}

/** What the documents say of records, fixtures and events; nothing is written. */
function plan(job: WriteJob): Planned {
	const { documents, matching, corrections, headers, folder } = job;
	checkCorrections(matching.matches, corrections);
	const matches = matching.matches.filter((each) =>
		isExpressible(each, corrections.get(each.own.key)),
	);
	const records = changeRecords({ matches, corrections, headers }, folder);
	const events = planEvents(documents.pushes);
	return {
		changes: new Map([
			...records.changes,
			...changeFixtures(matches, folder),
			...changeContents(matches, folder),
			...changeEvents(events.changes, folder),
		]),
		byHand: [
			...records.notFound.map((key) => `${key} is not written as an object in the tables.`),
			...events.byHand,
		],
	};
}

/** What is left between the documents and the tables of the copy, as known differences. */
async function acceptRest(copy: string, job: WriteJob): Promise<Known> {
	const { documents, matching } = job;
	const isPartial = job.isPartial || documents.calls.length === 0 || documents.faults.some(isLoss);
	// The copy's own module: that of this process still holds the tables as they were.
	const path = join(copy, 'tools/contract/write/remaining.ts');
	const { remainingDrift } = (await import(path)) as { remainingDrift: typeof Remaining };
	const known = JSON.parse(await readFile(join(copy, knownFile), 'utf8')) as Known;
	const described = new Set(['headers', ...matching.matches.map(({ own }) => own.key)]);
	return accept(remainingDrift(documents, { isPartial }), known, described);
}

async function refuseUncommitted(paths: string[], { folder, force }: WriteJob): Promise<void> {
	const touched = force ? [] : await uncommitted(paths, folder);
	if (touched.length === 0) return;
	const list = touched.map((path) => `  ${path}`).join('\n');
	throw new Error(
		`Nothing was written: these files have changes that are not committed. ` +
			`Commit them, or use --force.\n${list}`,
	);
}

function refuseUnread({ documents, force }: WriteJob): void {
	const { length } = documents.faults.filter(isLoss);
	if (length === 0 || force) return;
	throw new Error(
		`Nothing was written, as not all could be read (${length}). --force writes the rest.`,
	);
}

/**
 * Writes what the documents say into the tables of a checkout and into all that is derived from them.
 * Everything is made and checked in a copy first.
 */
export async function write(job: WriteJob): Promise<Written> {
	refuseUnread(job);
	const { changes, byHand } = plan(job);
	return await inCopy(job.folder, async (copy) => {
		await writeChanges(changes, copy);
		await derive(copy, [...changes.keys()]);
		const known = await acceptRest(copy, job);
		const text = `${JSON.stringify(known, null, '\t')}\n`;
		await writeChanges(new Map([[knownFile, text]]), copy);
		const result = await differences(copy, job.folder);
		await refuseUncommitted([...result.keys()], job);
		await writeChanges(result, job.folder);
		return { files: [...result.keys()].sort(), byHand, known };
	});
}
