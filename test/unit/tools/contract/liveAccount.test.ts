import { JingApi } from '../../../../credentials/JingApi.credentials';
import { readAccount } from '../../../../tools/contract/live/account';

const asked: string[] = [];

jest.mock('@inquirer/prompts', () => ({
	input: async ({ message, default: usual }: { message: string; default?: string }) => {
		asked.push(message);
		return usual ?? 'typed';
	},
	password: async ({ message }: { message: string }) => {
		asked.push(`hidden: ${message}`);
		return 'typed secret';
	},
}));

beforeEach(() => asked.splice(0));

const address = new JingApi().properties.find(({ name }) => name === 'baseUrl')!.default;
const known = { JING_APP_ID: 'id', JING_APP_SECRET: 'secret' };

it('asks for nothing that the environment says', async () => {
	const env = { ...known, JING_BASE_URL: 'http://here', JING_ENDPOINT_OVERRIDES: '{"a": 1}' };
	expect(await readAccount(env, true)).toEqual({
		appId: 'id',
		appSecret: 'secret',
		baseUrl: 'http://here',
		endpointOverrides: '{"a": 1}',
	});
	expect(await readAccount(known, false)).toMatchObject({ baseUrl: address });
	expect(asked).toEqual([]);
});

it.each([
	[{}, ['App ID', 'hidden: App Secret', 'Base Address']],
	[{ JING_APP_ID: 'id' }, ['hidden: App Secret', 'Base Address']],
	[{ JING_APP_SECRET: 'secret', JING_BASE_URL: 'http://here' }, ['App ID']],
	[{ ...known, JING_APP_SECRET: '' }, ['hidden: App Secret', 'Base Address']],
])('with %j asks for %j, the secret without showing it', async (env, messages) => {
	const account = await readAccount(env, true);
	expect(asked).toEqual(messages);
	expect(Object.values(account).every((value) => value !== '')).toBe(true);
});

it('says which variables it needs where nobody can be asked', async () => {
	await expect(readAccount({ JING_APP_ID: 'id' }, false)).rejects.toThrow('JING_APP_SECRET');
});
