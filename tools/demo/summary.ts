import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { Report } from '../n8n/report';
import { expectedItems } from './workflow';

/** A run of the demo, whether on n8n or on n8n-core. */
export interface DemoRun {
	status: string;
	error?: { message: string; description?: string | null };
	/** What a node returned; output 1 is its error output. */
	items(node: string, output: number): INodeExecutionData[];
}

/** Prints what came of the demo, and tells whether that is as expected. */
export function summarize(run: DemoRun, report: Report): boolean {
	const rows = expectedItems.map((expected) => rowOf(run, expected));
	report(`\nThe workflow ended with "${run.status}".`);
	if (run.error) report([run.error.message, run.error.description].filter(Boolean).join('\n'));
	report('');
	for (const line of table(rows)) report(line);
	const refused = run.items('Create users', 1).map(({ json }) => json);
	if (refused[0]) explain(refused[0], refused.length, report);
	return (
		run.status === 'success' &&
		rows.every(({ isRight }) => isRight) &&
		refused.every((item) => reasonOf(item) !== '')
	);
}

interface Row {
	node: string;
	returned: string;
	expected: string;
	isRight: boolean;
}

function rowOf(run: DemoRun, { node, output, what, ...rest }: (typeof expectedItems)[number]): Row {
	const { length } = run.items(node, output);
	const isRight = 'count' in rest ? length === rest.count : length >= rest.atLeast;
	const expected = 'count' in rest ? String(rest.count) : `${rest.atLeast} or more`;
	const name = output === 0 ? node : `${node}, error output`;
	return { node: name, returned: `${length} ${what}`, expected, isRight };
}

const head: Row = { node: 'Node', returned: 'Returned', expected: 'Expected', isRight: true };

function table(rows: Row[]): string[] {
	const all = [head, ...rows];
	const width = (key: 'node' | 'returned') => Math.max(...all.map((row) => row[key].length)) + 2;
	return all.map(({ node, returned, expected, isRight }) =>
		[
			'  ',
			node.padEnd(width('node')),
			returned.padEnd(width('returned')),
			expected,
			isRight ? '' : '  <-- differs',
		].join(''),
	);
}

/** What JING said of an item, as the error output of the node hands it on. */
function reasonOf({ details }: IDataObject): string {
	const raw = (details as { raw?: { error_code?: unknown; error_msg?: unknown } } | undefined)?.raw;
	return raw?.error_msg ? `${String(raw.error_msg)} (code ${String(raw.error_code)})` : '';
}

/** What the node advises, which an item of the error output has among its details. */
const adviceOf = ({ details }: IDataObject) =>
	String((details as { advice?: unknown } | undefined)?.advice ?? '');

function explain(item: IDataObject, count: number, report: Report): void {
	report(`\nThe first of the ${count} items on the error output of "Create users":`);
	report(`  Error          ${String(item.error)}`);
	report(`  What to do     ${adviceOf(item)}`);
	report(`  JING's reason  ${reasonOf(item)}`);
}
