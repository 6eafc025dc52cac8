/** Size of the node's description and time to load it, beside n8n's own nodes: `npm run bench`. */
import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { n8nPrefix, N8N_VERSION } from '../../tools/n8n/folders';
import { installN8n } from '../../tools/n8n/installation';

const run = promisify(execFile);
const RUNS = 7;

interface Measure {
	/** Milliseconds, once n8n-workflow is loaded. */
	requireMs: number;
	newMs: number;
	heap: number;
	operations: number;
	bytes: number;
}

const base = (path: string) =>
	join(n8nPrefix(N8N_VERSION), 'node_modules/n8n-nodes-base/dist/nodes', path);

const subjects = [
	['JING', resolve(__dirname, '../../dist/nodes/Jing/Jing.node.js'), 'Jing'],
	['HubSpot', base('Hubspot/Hubspot.node.js'), 'Hubspot'],
	['Salesforce', base('Salesforce/Salesforce.node.js'), 'Salesforce'],
	['ActiveCampaign', base('ActiveCampaign/ActiveCampaign.node.js'), 'ActiveCampaign'],
] as const;

const median = (numbers: number[]) =>
	numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

async function measure(program: string, file: string, exportName: string): Promise<Measure> {
	const script = join(__dirname, 'measure.cjs');
	const { stdout } = await run(program, ['--expose-gc', script, file, exportName]);
	return JSON.parse(stdout) as Measure;
}

async function main() {
	const { node } = await installN8n(N8N_VERSION, (line) => console.log(line));
	const rows = [];
	for (const [name, file, exportName] of subjects) {
		const runs: Measure[] = [];
		for (let count = 0; count < RUNS; count++) {
			runs.push(await measure(node.binary, file, exportName));
		}
		const { operations, bytes } = runs[0]!;
		rows.push({
			node: name,
			operations,
			'description kB': Number((bytes / 1_000).toFixed(1)),
			'kB per operation': Number((bytes / 1_000 / operations).toFixed(2)),
			'require ms': Number(median(runs.map(({ requireMs }) => requireMs)).toFixed(1)),
			'new ms': Number(median(runs.map(({ newMs }) => newMs)).toFixed(1)),
			'heap MB': Number((median(runs.map(({ heap }) => heap)) / 1e6).toFixed(2)),
		});
	}
	const { stdout: version } = await run(node.binary, ['--version']);
	console.log(`Median of ${RUNS} processes each, n8n ${N8N_VERSION}, Node ${version.trim()}`);
	console.table(rows);
}

void main();
