import type { ICredentialTestRequest } from 'n8n-workflow';

type Rule = Extract<
	NonNullable<ICredentialTestRequest['rules']>[number],
	{ type: 'responseSuccessBody' }
>;

const whenBodyHas = (key: string, value: unknown, message: string): Rule => ({
	type: 'responseSuccessBody',
	properties: { key, value, message },
});

const compare = 'Compare App ID and App Secret with what JINGdigital gave you';

const addressRefused =
	'JING does not accept calls from the IP address of this n8n server (code 40006). Ask JINGdigital to put it on the allow-list of your app ID.';
const wrongPath =
	'JING knows no such token call (code 40002). Correct its path under Endpoint Overrides: {"oauth.getToken": "POST /v1/..."}.';

/** Codes come as numbers; that one may come as text is nothing the documentation rules out. */
const whenCodeIs = (code: number, message: string): Rule[] => [
	whenBodyHas('code', code, message),
	whenBodyHas('code', String(code), message),
];

/** n8n compares by equality only and takes what no rule names for a success: the last rule catches that. */
export const credentialTestRules: Rule[] = [
	whenBodyHas('msg', 'IP无权访问', addressRefused),
	whenBodyHas('msg', 'IP does not have access', addressRefused),
	whenBodyHas('msg', '不存在的方法名', wrongPath),
	whenBodyHas('msg', 'Non-existent Method Name', wrongPath),
	...whenCodeIs(20000, 'JING is not available at the moment (code 20000). Test again later.'),
	...whenCodeIs(20001, `JING refuses this app ID or secret (code 20001). ${compare}.`),
	...whenCodeIs(20002, 'JING limits the number of calls (code 20002). Test again later.'),
	...whenCodeIs(40001, `JING misses the app ID or secret (code 40001). ${compare}.`),
	...whenCodeIs(40002, `JING does not accept the app ID or secret (code 40002). ${compare}.`),
	...whenCodeIs(40004, `JING refuses to issue a token (code 40004). ${compare}.`),
	...whenCodeIs(40005, 'A service inside JING did not answer (code 40005). Test again later.'),
	...whenCodeIs(
		40006,
		'This app ID or server has no permission (code 40006). Ask JINGdigital to allow the app ID and the IP address of this n8n server.',
	),
	whenBodyHas(
		'data.access_token',
		undefined,
		'The answer of the Base Address holds no access token. Check the address, and the token call under Endpoint Overrides: {"oauth.getToken": "POST /v1/..."}.',
	),
];
