import { setTimeout as sleep } from 'node:timers/promises';
import type * as Renewal from '../../../nodes/Jing/transport/renewal';
import type { Session } from '../../../nodes/Jing/transport/session';
import type { Account } from '../../../nodes/Jing/transport/account';
import { accountWithTokens } from '../support/account';

const future = '2999-01-01T00:00:00.000Z';
const live = { accessTokenExpiresAt: future, refreshTokenExpiresAt: future };

/** A process of its own: modules hold what is under way in a process. */
function newProcess(): typeof Renewal {
	let loaded!: typeof Renewal;
	jest.isolateModules(() => {
		loaded = jest.requireActual('../../../nodes/Jing/transport/renewal');
	});
	return loaded;
}

const anyTime = async (most: number) => await sleep(Math.random() * most);

/** One credential that several processes read and write, each write as a whole, the last one wins. */
class SharedCredential {
	private account = accountWithTokens({ ...live, accessToken: 'dead' });

	issued = 0;

	session(): Session {
		const caller = {
			getNode: () => ({ credentials: { jingApi: { id: '1', name: 'JING' } } }),
			getCredentials: async () => {
				await anyTime(10);
				return { ...this.account };
			},
			helpers: { httpRequestWithAuthentication: this.renew },
		};
		const session = { caller, account: this.account, overridable: new Map(), secrets: new Set() };
		return session as unknown as Session;
	}

	/** As n8n does: what preAuthentication returns is stored, then authenticate() throws. */
	private renew = async (
		_type: string,
		_options: unknown,
		{ credentialsDecrypted: { data } }: { credentialsDecrypted: { data: Account } },
	) => {
		if (!data.claimed) await anyTime(50);
		const token = () => ({ ...live, accessToken: `token-${(this.issued += 1)}`, tokenClaim: '' });
		const output = data.claimed ?? token();
		await anyTime(30);
		this.account = { ...this.account, ...output };
		Object.assign(data, output);
		throw new Error('Turned back');
	};
}

it.each([1, 2, 3, 4, 5, 6])('four processes that lose a token get one (round %i)', async () => {
	const credential = new SharedCredential();
	const sessions = Array.from({ length: 4 }, () => ({
		session: credential.session(),
		...newProcess(),
	}));
	const results = sessions.map(async ({ session, replaceToken }) => {
		await anyTime(200);
		return await replaceToken(session, 'dead');
	});
	expect((await Promise.all(results)).toSorted()).toEqual([false, false, false, true]);
	expect(credential.issued).toBe(1);
	for (const { session } of sessions) expect(session.account.accessToken).toBe('token-1');
});
