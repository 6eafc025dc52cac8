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
	'JING does not accept requests from the IP address of this n8n server (code 40006). Ask JINGdigital to put it on the allow-list of your App ID.';
const wrongPath =
	'JING has no interface at the address of the token call (code 40002). Correct it under Endpoint Overrides: {"oauth.getToken": "POST /v1/..."}.';

/** Codes are documented as numbers; strings are accepted too. */
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
	...whenCodeIs(20001, `JING rejected this App ID or App Secret (code 20001). ${compare}.`),
	...whenCodeIs(20002, "JING's rate limit was reached (code 20002). Test again later."),
	...whenCodeIs(
		40001,
		`A required parameter is missing, the App ID or App Secret (code 40001). ${compare}.`,
	),
	...whenCodeIs(40002, `JING does not accept the App ID or App Secret (code 40002). ${compare}.`),
	...whenCodeIs(40004, `JING rejected the request for a token (code 40004). ${compare}.`),
	...whenCodeIs(40005, 'JING had an internal error (code 40005). Test again later.'),
	...whenCodeIs(
		40006,
		'This App ID or server has no permission (code 40006). Ask JINGdigital to allow the App ID and the IP address of this n8n server.',
	),
	whenBodyHas(
		'data.access_token',
		undefined,
		'The response from the Base Address holds no access token. Check the address, and the token call under Endpoint Overrides: {"oauth.getToken": "POST /v1/..."}.',
	),
];
