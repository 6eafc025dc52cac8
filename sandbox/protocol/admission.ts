import type { LoggedCall, Settings } from '../types';
import { Refusal } from './refusal';
import type { TokenStore } from './tokens';

export const wrongAppId = () => new Refusal(40002, '无效的appId参数');

/** Lets a business call in by its two headers, or refuses it. */
export function admit({ headers }: LoggedCall, options: Settings, tokens: TokenStore): void {
	if (!headers.app_id) throw new Refusal(40001, '缺少appId参数');
	if (headers.app_id !== options.appId) throw wrongAppId();
	if (!headers.access_token) throw new Refusal(20001, '应用授权令牌不能为空');
	tokens.admit(headers.access_token);
}
