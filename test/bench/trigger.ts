/**
 * Throughput of the JING Trigger beside n8n's own Webhook node, both with a NoOp behind them, in the
 * same n8n: `npx tsx test/bench/trigger.ts [lazy|default]`, after `npm run build`. For each setting
 * of n8n's expression engine a fresh n8n; without an argument both.
 */
import { cpus } from 'node:os';
import { LOGIN, N8nClient } from '../../tools/n8n/client';
import { N8N_VERSION } from '../../tools/n8n/folders';
import { launchN8n } from '../../tools/n8n/launch';
import { type Load, measure, type Measure, type Subject } from './triggerLoad';

const ROUNDS = 6;

interface Engine {
	env: Record<string, string>;
	says: string;
	load: Load;
	subjects: Subject[];
}

const ENGINES: Record<string, Engine> = {
	lazy: {
		env: { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' },
		says: 'N8N_EXPRESSION_ENGINE=vm (default), N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE=true',
		load: { count: 400, connections: 10, seconds: 60 },
		subjects: ['webhook', 'accepted', 'filtered'],
	},
	default: {
		env: {},
		says: 'N8N_EXPRESSION_ENGINE=vm, N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE=false (both defaults)',
		load: { count: 100, connections: 10, seconds: 60 },
		subjects: ['webhook', 'expression', 'accepted', 'filtered'],
	},
};

const median = (numbers: number[]) =>
	numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

/** What starts no execution is done sooner: more of it, so that it lasts long enough to be timed. */
const loadFor = (subject: Subject, load: Load): Load =>
	subject === 'filtered' ? { ...load, count: load.count * 5 } : load;

type Results = Record<Subject, Measure[]>;

async function collect({ env, load, subjects }: Engine): Promise<Results> {
	const n8n = await launchN8n(console.error, { env, build: 'never' });
	try {
		const client = new N8nClient(n8n.url);
		await client.setupOwner(LOGIN);
		const results: Results = { webhook: [], expression: [], accepted: [], filtered: [] };
		for (const subject of subjects) {
			// The first events find nothing compiled: they count for none.
			await measure(n8n, client, subject, { ...load, count: load.count / 4 });
		}
		for (let round = 0; round < ROUNDS; round++) {
			// Each in every place: what n8n still does for the one before weighs on the next.
			const start = round % subjects.length;
			for (const subject of [...subjects.slice(start), ...subjects.slice(0, start)]) {
				results[subject].push(await measure(n8n, client, subject, loadFor(subject, load)));
			}
		}
		return results;
	} finally {
		await n8n.stop();
	}
}

function print({ says, load, subjects }: Engine, results: Results): void {
	const of = (subject: Subject, figure: keyof Measure) =>
		median(results[subject].map((measured) => measured[figure]));
	/** Of the two in the same round, so that other load on the machine weighs on both. */
	const ratio = (subject: Subject, figure: keyof Measure, beside: Subject) =>
		median(results[subject].map((each, round) => each[figure] / results[beside][round]![figure]));
	const round = (value: number, digits = 1) => Number(value.toFixed(digits));
	console.log(
		`\n${says}\n${ROUNDS} rounds of ${load.count} events of 1 kB (filtered out: five times as many) over ${load.connections} connections; medians`,
	);
	console.table(
		subjects.map((subject) => ({
			subject,
			'answered/s': round(of(subject, 'accepted')),
			'finished/s': subject === 'filtered' ? '' : round(of(subject, 'finished')),
			'p95 ms': round(of(subject, 'p95')),
			'CPU ms/event': round(of(subject, 'cpu')),
		})),
	);
	const goals = [
		['accepted', 'accepted', 'accepted', 0.9],
		['filtered out', 'filtered', 'accepted', 5],
		['finished, duplicates suppressed', 'accepted', 'finished', 0.7],
	] as const;
	console.table(
		goals.map(([what, subject, figure, goal]) => ({
			events: what,
			'beside Webhook': round(ratio(subject, figure, 'webhook'), 2),
			goal,
			met: ratio(subject, figure, 'webhook') >= goal,
			...(subjects.includes('expression') && {
				'beside Webhook with an expression': round(ratio(subject, figure, 'expression'), 2),
			}),
		})),
	);
}

async function main(): Promise<void> {
	const wanted = process.argv[2];
	const chosen = Object.entries(ENGINES).filter(([name]) => !wanted || name === wanted);
	if (chosen.length === 0) throw new Error(`No such setting: ${wanted}`);
	const where = `${cpus().length} cores, Node ${process.version} sends, n8n ${N8N_VERSION}`;
	console.log(`${new Date().toISOString().slice(0, 10)}, ${where}, SQLite, regular mode`);
	for (const [, engine] of chosen) print(engine, await collect(engine));
}

void main();
