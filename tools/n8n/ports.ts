import getPort from 'get-port';

import type { Ports } from './environment';

/** The usual port where it is free, else any other. */
export const freePort = async (usual: number) => await getPort({ port: usual, host: '127.0.0.1' });

export async function freePorts(usualMain = 5678): Promise<Ports> {
	return { main: await freePort(usualMain), broker: await freePort(5679) };
}
