import { JingApi } from '../../../credentials/JingApi.credentials';

/** What the credential of the node holds. */
export interface LiveAccount {
	appId: string;
	appSecret: string;
	baseUrl: string;
	endpointOverrides: string;
}

const usualAddress = () =>
	String(new JingApi().properties.find(({ name }) => name === 'baseUrl')!.default);

/** Asks for what the environment does not say; nothing of it can stand in a shell's history. */
async function prompted({ JING_APP_ID, JING_APP_SECRET, JING_BASE_URL }: NodeJS.ProcessEnv) {
	const { input, password } = await import('@inquirer/prompts');
	const needed = (value: string) => value.trim() !== '' || 'It is needed.';
	return {
		appId: JING_APP_ID || (await input({ message: 'App ID', validate: needed })),
		appSecret: JING_APP_SECRET || (await password({ message: 'App Secret', validate: needed })),
		baseUrl: JING_BASE_URL || (await input({ message: 'Base Address', default: usualAddress() })),
	};
}

/** @throws where something is missing and nobody can be asked */
export async function readAccount(env: NodeJS.ProcessEnv, canAsk: boolean): Promise<LiveAccount> {
	const { JING_APP_ID: appId, JING_APP_SECRET: appSecret, JING_BASE_URL: baseUrl } = env;
	const endpointOverrides = env.JING_ENDPOINT_OVERRIDES ?? '{}';
	if (appId && appSecret) {
		return { appId, appSecret, baseUrl: baseUrl || usualAddress(), endpointOverrides };
	}
	if (!canAsk) {
		throw new Error('Set JING_APP_ID and JING_APP_SECRET, or run it in a terminal to be asked.');
	}
	return { ...(await prompted(env)), endpointOverrides };
}
