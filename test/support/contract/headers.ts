import { type HeaderNames, headerNames } from '../../../nodes/Jing/transport/headers';

type Header = keyof HeaderNames;

const isSent = (own: Header, name: string) => headerNames[own].toLowerCase() === name.toLowerCase();

/** Those of a document's names of our two headers that our calls do not have already. */
export const newHeaders = (names: Partial<HeaderNames>) =>
	Object.fromEntries(
		Object.entries(names).filter(([own, name]) => !isSent(own as Header, name)),
	) as Partial<HeaderNames>;

const words: Record<Header, string[]> = {
	app_id: ['appId', 'App-Id'],
	access_token: ['X-Access-Token', 'accessToken'],
};

const another = (own: Header) => words[own].find((name) => !isSent(own, name))!;

/** Names for our two headers that they do not have, whatever they are. */
export const otherHeaders: HeaderNames = {
	app_id: another('app_id'),
	access_token: another('access_token'),
};
