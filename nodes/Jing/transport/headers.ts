import { isObject } from './json';

/** The names of the two headers of a call. */
export interface HeaderNames {
	app_id: string;
	access_token: string;
}

/** JING names tokens in headers of its own, not in Authorization. */
export const headerNames: HeaderNames = { app_id: 'app_id', access_token: 'access_token' };

/** Names that HTTP itself uses, or that a request already has. */
const taken = /^(accept|content-.*|host|connection|transfer-encoding|cookie|te|upgrade)$/i;

const isName = (name: unknown): name is string =>
	typeof name === 'string' && /^[\w!#$%&'*+.^`|~-]+$/.test(name) && !taken.test(name);

/** @returns the names of the headers, or what is wrong with what the credential says of them */
export function readHeaders(written: unknown): HeaderNames | string {
	if (written === undefined) return headerNames;
	if (!isObject(written)) return 'must be {"app_id": "name sent", "access_token": "name sent"}';
	const names = { ...headerNames, ...written };
	const surplus = Object.keys(written).find((key) => !Object.hasOwn(headerNames, key));
	if (surplus !== undefined) return `"${surplus}" is not one of app_id, access_token`;
	const wrong = Object.values(names).find((name) => !isName(name));
	if (wrong !== undefined) return `"${String(wrong)}" can't be the name of a header`;
	return names.app_id.toLowerCase() === names.access_token.toLowerCase()
		? 'both have the same name'
		: names;
}
