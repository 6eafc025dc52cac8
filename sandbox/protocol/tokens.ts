import { randomUUID } from 'node:crypto';

import type { Settings } from '../types';
import { Refusal } from './refusal';

type Expiries = Map<string, number>;

/** The token pairs of the one app that the sandbox knows. */
export class TokenStore {
	readonly counts = { issued: 0, refreshed: 0 };
	private readonly access: Expiries = new Map();
	private readonly refresh: Expiries = new Map();
	private callsUntilForgotten = Infinity;

	constructor(private readonly options: Settings) {}

	/** A new pair, as the token calls answer it. */
	issue() {
		this.refresh.clear();
		if (this.options.newPairKillsOld) this.access.clear();
		const [accessToken, refreshToken] = [randomUUID(), randomUUID()];
		const { tokenLifetime, refreshTokenLifetime } = this.options;
		this.access.set(accessToken, Date.now() + tokenLifetime * 1000);
		this.refresh.set(refreshToken, Date.now() + refreshTokenLifetime * 1000);
		this.counts.issued += 1;
		return {
			access_token: accessToken,
			refresh_token: refreshToken,
			scope: 'all',
			token_type: 'bearer',
			expires_in: tokenLifetime,
		};
	}

	renew(refreshToken: string) {
		const expiry = this.refresh.get(refreshToken);
		if (expiry === undefined) throw new Refusal(20001, '无效的应用授权令牌或token失效');
		if (expiry <= Date.now()) throw new Refusal(20001, '应用授权令牌已过期');
		const pair = this.issue();
		this.counts.refreshed += 1;
		return pair;
	}

	/** Refuses a token that is not good now. */
	admit(accessToken: string): void {
		const expiry = this.access.get(accessToken);
		if (expiry === undefined) throw new Refusal(20001, '无效的访问令牌');
		if (expiry <= Date.now()) throw new Refusal(20001, '访问令牌已过期');
		this.callsUntilForgotten -= 1;
		if (this.callsUntilForgotten <= 0) this.forgetAccess();
	}

	forgetAccess(): void {
		this.access.clear();
		this.callsUntilForgotten = Infinity;
	}

	forgetAccessAfter(calls: number): void {
		this.callsUntilForgotten = calls;
		if (calls <= 0) this.forgetAccess();
	}

	forgetRefresh(): void {
		this.refresh.clear();
	}

	reset(): void {
		this.forgetAccess();
		this.forgetRefresh();
		Object.assign(this.counts, { issued: 0, refreshed: 0 });
	}
}
