import headerNames from '../headers.json';
import type { LoggedCall, Settings } from '../types';
import { Refusal } from './refusal';
import type { TokenStore } from './tokens';

export const wrongAppId = () => new Refusal(40002, '无效的appId参数');

/** Lets a business call in by its two headers, or refuses it. */
export function admit({ headers }: LoggedCall, options: Settings, tokens: TokenStore): void {
	const { app_id, access_token } = { ...headerNames, ...options.contract.headers };
	const appId = headers[app_id.toLowerCase()];
	if (!appId) throw new Refusal(40001, '缺少appId参数');
	if (appId !== options.appId) throw wrongAppId();
	const accessToken = headers[access_token.toLowerCase()];
	if (!accessToken) throw new Refusal(20001, '应用授权令牌不能为空');
	tokens.admit(accessToken);
}
