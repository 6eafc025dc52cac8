import { addressOf } from './environment';
import { installN8n, type N8nInstallation } from './installation';
import { startN8n, type N8n } from './instance';
import { buildPackage, installPackage, isBuildStale, packPackage } from './package';
import { freePort } from './ports';
import { DATABASE, startPostgres, startRedis, type Service } from './queueServices';
import type { Report } from './report';
import { temporaryFolder } from './temporaryFolder';

interface QueuePart {
	url: string;
	pid: number;
	logFile: string;
}

/** n8n in queue mode: what the editor talks to, what takes pushes, and what does the work. */
export interface N8nQueue {
	main: QueuePart;
	webhook: QueuePart;
	workers: QueuePart[];
	stop(): Promise<void>;
}

export interface QueueOptions {
	/** More environment variables for every process of n8n. */
	env?: Record<string, string>;
}

const WORKERS = 2;
const CONCURRENCY = 10;

type Stop = () => Promise<void>;

/** Starts all of it; what has been started is stopped again, the latest first, if a part fails. */
export async function launchQueue(report: Report, options: QueueOptions = {}): Promise<N8nQueue> {
	if (await isBuildStale()) {
		report('Building the package ...');
		await buildPackage();
	}
	const installation = await installN8n(undefined, report);
	const stops: Stop[] = [];
	const stop = async () => {
		for (let next = stops.pop(); next; next = stops.pop()) await next();
	};
	try {
		report('Starting Redis and PostgreSQL ...');
		const redis = await startRedis();
		stops.push(redis.stop);
		const postgres = await startPostgres();
		stops.push(postgres.stop);
		const webhookPort = await freePort(0);
		const env = { ...settings(redis, postgres, webhookPort), ...options.env };
		return { ...(await startParts({ installation, env, webhookPort, stops, report })), stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

interface Start {
	installation: N8nInstallation;
	env: Record<string, string>;
	webhookPort: number;
	/** Takes what stops each part. */
	stops: Stop[];
	report: Report;
}

async function startParts({ installation, env, webhookPort, stops, report }: Start) {
	const { tarball, remove } = await packPackage();
	stops.push(remove);
	const begin = async (command: string[], port?: number) => {
		report(`Starting "n8n ${command.join(' ')}" ...`);
		const part = await startPart(installation, { tarball, command, env, port });
		stops.push(part.stop);
		return part;
	};
	const main = await begin(['start']);
	const webhook = await begin(['webhook'], webhookPort);
	const workers: N8n[] = [];
	for (let count = 0; count < WORKERS; count++) {
		workers.push(await begin(['worker', `--concurrency=${CONCURRENCY}`]));
	}
	return { main, webhook, workers };
}

const settings = (redis: Service, postgres: Service, webhookPort: number) => ({
	EXECUTIONS_MODE: 'queue',
	QUEUE_BULL_REDIS_HOST: '127.0.0.1',
	QUEUE_BULL_REDIS_PORT: String(redis.port),
	QUEUE_HEALTH_CHECK_ACTIVE: 'true',
	DB_TYPE: 'postgresdb',
	DB_POSTGRESDB_HOST: '127.0.0.1',
	DB_POSTGRESDB_PORT: String(postgres.port),
	DB_POSTGRESDB_USER: DATABASE.user,
	DB_POSTGRESDB_DATABASE: DATABASE.name,
	N8N_DEFAULT_BINARY_DATA_MODE: 'database',
	// Pushes reach the webhook process only, also when somebody has the wrong address.
	N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true',
	WEBHOOK_URL: addressOf({ main: webhookPort, broker: 0 }),
});

interface Part {
	tarball: string;
	command: string[];
	env: Record<string, string>;
	port?: number;
}

/** One process, with a user folder that holds the package and with ports of its own. */
async function startPart(installation: N8nInstallation, part: Part): Promise<N8n> {
	const ports = { main: part.port ?? (await freePort(0)), broker: await freePort(0) };
	const folder = await temporaryFolder('user');
	try {
		await installPackage(folder.path, part.tarball);
		const n8n = await startN8n(installation, {
			userFolder: folder.path,
			command: part.command,
			ports,
			// A worker serves its health there and nothing else.
			env: { ...part.env, QUEUE_HEALTH_CHECK_PORT: String(ports.main) },
		});
		const stop = async () => {
			await n8n.stop();
			await folder.remove();
		};
		return { ...n8n, stop };
	} catch (error) {
		await folder.remove();
		throw error;
	}
}
