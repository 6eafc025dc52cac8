/** The check of access from the command line: which interfaces JING has for an App ID. */
import { type Command, InvalidArgumentError } from 'commander';
import { columns, printable } from './columns';
import { readAccount } from './live/account';
import { checkEach, isAllWell } from './live/check';
import { LiveResults, type LiveRow } from './live/results';

export interface LiveOptions {
	/** Requests in a second. */
	perSecond?: number;
	/** Whether to ask again for what is known. */
	fresh?: boolean;
}

/** What a run needs of the machine. */
export interface Surroundings {
	env: NodeJS.ProcessEnv;
	canAsk: boolean;
	/** Takes a line of the result. */
	print: (line: string) => void;
	/** Takes a line of progress. */
	report: (line: string) => void;
	/** Folder for results, the usual one if left out. */
	cache?: string;
}

const usual: Surroundings = {
	env: process.env,
	canAsk: process.stdin.isTTY,
	print: (line) => console.log(line),
	report: (line) => console.error(line),
};

function positive(text: string): number {
	const number = Number(text);
	if (!(number > 0)) throw new InvalidArgumentError('It must be a number above 0.');
	return number;
}

/** Adds `--live` and what belongs to it alone. */
export const withLiveOptions = (command: Command) =>
	command
		.option(
			'--live',
			'check which interfaces JING has for an App ID; JING_APP_ID, JING_APP_SECRET and JING_BASE_URL say which, or you are asked',
		)
		.option('--per-second <number>', 'with --live: most requests in a second', positive, 2);

const head = ['INTERFACE', 'TITLE', 'REQUEST', 'VERDICT', 'JING SAID'];

function tableOf(rows: LiveRow[]): string {
	const cells = rows.map(({ section, name, title, method, path, verdict, said }) => [
		`${section}: ${name}`,
		title,
		`${method} ${path}`,
		verdict,
		said,
	]);
	const steps = rows.filter(({ verdict }) => verdict !== 'works').map(({ nextStep }) => nextStep);
	return [columns(head, cells), '', ...new Set(steps)].join('\n');
}

/**
 * Checks every interface of which nothing is settled yet, one after the other, and prints a table.
 * @returns whether all that were tried work
 */
export async function checkLive(
	{ perSecond = 2, fresh = false }: LiveOptions,
	{ env, canAsk, print, report, cache }: Surroundings = usual,
): Promise<boolean> {
	const account = await readAccount(env, canAsk);
	const results = new LiveResults(account, cache);
	const known = fresh ? new Map<string, LiveRow>() : await results.read();
	const { InterfaceNode } = await engine();
	const rows: LiveRow[] = [];
	for await (const row of checkEach(new InterfaceNode(account), known, 1_000 / perSecond)) {
		rows.push(row);
		if (!row.said || row === known.get(row.key)) continue;
		report(printable(`${row.key}: ${row.verdict}`));
		known.set(row.key, row);
		await results.write(known.values());
	}
	print(tableOf(rows));
	return isAllWell(rows);
}

/** n8n-core is slow to load, and reads its log level then. */
async function engine() {
	process.env.N8N_LOG_LEVEL ??= 'silent';
	return await import('./live/node');
}
