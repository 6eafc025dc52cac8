import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { program } from 'commander';
import {
	compareSources,
	exitCodeOf,
	exitCodes,
	faultLines,
	isLoss,
	type Result,
} from './contract/compareSources';
import { corrections } from './contract/drift/drift';
import { compareHeaders } from './contract/drift/headers';
import { overridesJson } from './contract/drift/overrides';
import { driftTable } from './contract/driftTable';
import { evidencePage } from './contract/evidencePage';
import { checkLive, withLiveOptions } from './contract/live';
import { progressBar } from './contract/share/progress';
import { write } from './contract/write/write';
import { knownLine, writtenText } from './contract/write/told';
import { CHECKOUT } from './n8n/folders';

interface Flags {
	overrides?: boolean;
	report?: string | true;
	partial?: boolean;
	fresh?: boolean;
	write?: boolean;
	force?: boolean;
	live?: boolean;
	perSecond?: number;
}

const sources = `a file or folder of Apifox pages (Markdown), an OpenAPI 3.0 or 3.1 document (JSON or YAML),
the address of a share, or "share" for the vendor's own, which is also read when nothing is given`;

const exitCodeHelp = `
Exit codes: 0 if the documents describe what we send, 1 if something differs, 2 if something could not
be read. Pages of a share are kept between runs (N8N_CACHE_DIR, else the user's cache folder): a second
run reads only those that are new or failed.`;

function commandLine() {
	return withLiveOptions(program)
		.name('npm run contract --')
		.description("Compares what this package sends with the vendor's documentation.")
		.argument('[source...]', sources)
		.option(
			'--overrides',
			"print the JSON for the credential's Endpoint Overrides, alone on stdout",
		)
		.option(
			'--report [file]',
			'write the table of evidence (docs/contract.md); without a source from our records alone',
		)
		.option('--write', 'change the records, and all that is derived from them, to what was read')
		.option('--force', 'with --write: over changes that are not committed, and what could be read')
		.option('--partial', 'the sources are some pages of many: do not list records they leave out')
		.option('--fresh', 'read every page of a share again; with --live, ask again for all')
		.addHelpText('after', exitCodeHelp)
		.parse();
}

async function report(file: string | true, page: string): Promise<void> {
	const path = file === true ? join(CHECKOUT, 'docs/contract.md') : file;
	await writeFile(path, page);
	process.stderr.write(`${path} written\n`);
}

async function writeResult(result: Result, { force, partial }: Flags): Promise<void> {
	const { documents, matching } = result;
	const written = await write({
		...{ documents, matching, force, isPartial: partial },
		corrections: corrections(matching),
		headers: compareHeaders(matching).names,
		folder: CHECKOUT,
	});
	process.stdout.write(writtenText(written));
	process.exitCode = result.documents.faults.some(isLoss) ? exitCodes.unread : exitCodes.same;
}

async function checkAccess(flags: Flags): Promise<void> {
	process.exitCode = (await checkLive(flags)) ? 0 : 1;
}

async function main(): Promise<void> {
	const command = commandLine();
	const given = command.args;
	const flags = command.opts<Flags>();
	if (flags.live) return await checkAccess(flags);
	if (given.length === 0 && flags.report) return await report(flags.report, evidencePage());
	const options = { isPartial: flags.partial, isFresh: flags.fresh, progress: progressBar() };
	const result = await compareSources(given.length > 0 ? given : ['share'], options);
	for (const line of faultLines(result)) process.stderr.write(`${line}\n`);
	process.exitCode = exitCodeOf(result);
	const { documents, drifts, matching, known } = result;
	if (flags.write) return await writeResult(result, flags);
	if (documents.calls.length === 0) return;
	const table = driftTable(drifts, matching) + knownLine(known);
	(flags.overrides ? process.stderr : process.stdout).write(table);
	if (flags.overrides) process.stdout.write(overridesJson(matching));
	if (flags.report) await report(flags.report, evidencePage(matching));
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 2;
});
