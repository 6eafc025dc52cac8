import { existsSync } from 'node:fs';
import { chown, readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';

import { pWaitFor } from './waitFor';

import { loadExeca } from './execa';
import { ProcessLog } from './log';
import { onExit } from './onExit';
import { freePort } from './ports';
import { startProcess } from './process';
import { temporaryFolder } from './temporaryFolder';

export interface Service {
	port: number;
	pid: number;
	stop(): Promise<void>;
}

interface Program {
	name: string;
	port: number;
	folder: string;
	command: string[];
}

const HOST = '127.0.0.1';
const READY_WITHIN = 60_000;
const DEBIAN = '/usr/lib/postgresql';

/** The user and the only database of the PostgreSQL that is started here. */
export const DATABASE = { user: 'n8n', name: 'postgres' } as const;

const system = () => ({ PATH: process.env.PATH ?? '', LANG: 'C.UTF-8' });

/** A Redis that stores nothing, in a folder of its own. */
export async function startRedis(): Promise<Service> {
	const folder = await temporaryFolder('redis');
	try {
		const port = await freePort(0);
		const places = ['--bind', HOST, '--port', String(port), '--dir', folder.path];
		const command = ['redis-server', ...places, '--save', '', '--appendonly', 'no'];
		return removing(folder, await start({ name: 'redis', port, folder: folder.path, command }));
	} catch (error) {
		await folder.remove();
		throw error;
	}
}

/** A new, empty PostgreSQL, in a folder of its own. It listens locally and asks no password. */
export async function startPostgres(): Promise<Service> {
	const folder = await temporaryFolder('postgres');
	try {
		const { execa } = await loadExeca();
		const programs = await postgresPrograms();
		const user = await unprivileged();
		if (user) await chown(folder.path, user.uid, user.gid);
		const as = user ? asUser(user) : [];
		const data = join(folder.path, 'data');
		const init = [join(programs, 'initdb'), '-D', data, '-U', DATABASE.user, '-A', 'trust'];
		const [file = '', ...rest] = [...as, ...init, '-E', 'UTF8', '--no-sync'];
		await execa(file, rest, { cwd: folder.path, env: system(), extendEnv: false });
		const port = await freePort(0);
		const settings = [`listen_addresses=${HOST}`, 'unix_socket_directories=', 'fsync=off'];
		const flags = settings.flatMap((setting) => ['-c', setting]);
		const command = [...as, join(programs, 'postgres'), '-D', data, '-p', String(port), ...flags];
		return removing(folder, await start({ name: 'postgres', port, folder: folder.path, command }));
	} catch (error) {
		await folder.remove();
		throw error;
	}
}

const removing = ({ remove }: { remove(): Promise<void> }, service: Service): Service => ({
	...service,
	stop: async () => {
		await service.stop();
		await remove();
	},
});

async function start({ name, port, folder, command }: Program): Promise<Service> {
	const [file = '', ...args] = command;
	const log = new ProcessLog(join(folder, `${name}.log`));
	const running = await startProcess(file, args, { env: system(), cwd: folder, log });
	const stop = async () => {
		forget();
		await running.stop();
		await log.close();
	};
	const forget = onExit(stop);
	const isReady = async () => (await isListening(port)) || running.hasEnded();
	const timeout = { milliseconds: READY_WITHIN, fallback: () => undefined };
	await pWaitFor(isReady, { interval: 100, timeout });
	if (!(await isListening(port))) {
		await stop();
		throw new Error(`${name} did not start. It said:\n${log.lastLines()}`);
	}
	return { port, pid: running.pid, stop };
}

async function isListening(port: number): Promise<boolean> {
	return await new Promise((resolve) => {
		const socket = connect(port, HOST, () => resolve(true)).on('error', () => resolve(false));
		socket.once('connect', () => socket.end());
	});
}

/** Debian keeps them apart from PATH, by version. */
async function postgresPrograms(): Promise<string> {
	const versions = existsSync(DEBIAN) ? await readdir(DEBIAN) : [];
	const [newest] = versions.map(Number).sort((a, b) => b - a);
	if (newest) return join(DEBIAN, String(newest), 'bin');
	throw new Error(`There is no PostgreSQL in ${DEBIAN}: run tools/n8n/install-services.sh`);
}

/** PostgreSQL refuses to run as root; its own user comes with Debian's package. */
async function unprivileged(): Promise<{ uid: number; gid: number } | undefined> {
	if (process.getuid?.() !== 0) return undefined;
	const { execa } = await loadExeca();
	const id = async (flag: string) => Number((await execa('id', [flag, 'postgres'])).stdout);
	return { uid: await id('-u'), gid: await id('-g') };
}

const asUser = ({ uid, gid }: { uid: number; gid: number }) => [
	'setpriv',
	`--reuid=${uid}`,
	`--regid=${gid}`,
	'--clear-groups',
];
