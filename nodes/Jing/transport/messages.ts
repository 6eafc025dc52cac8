import type { FailureKind } from './failure';

/** Options of a node that an advice can name, where the operation has them. */
export type OptionName = 'batchSize' | 'concurrency';

interface Wording {
	/** Continues "User: Get: ". */
	happened: string;
	/** What to do. */
	advice: string;
	/** What to do besides, where the operation has the option. */
	options?: Partial<Record<OptionName, string>>;
}

const batchSize = 'Raise Batch Size in Options, so that fewer requests are needed.';

export const words: Record<FailureKind, Wording> = {
	unavailable: {
		happened: 'JING is not available at the moment',
		advice:
			'Try again in a few minutes. If it lasts, ask JINGdigital whether the platform is down.',
	},
	tokenRejected: {
		happened: 'JING rejected the access token, even a new one',
		advice:
			"Check App ID and App Secret with the credential's Test button. If the test succeeds, another system may use the same App ID: each new token makes the other one invalid, so give each system an App ID of its own.",
	},
	notAuthorised: {
		happened: 'your JING contract does not include this interface',
		advice: 'Ask JINGdigital to authorize the interface for your App ID. Retrying does not help.',
	},
	quotaUsedUp: {
		happened: 'the JING service booked for this App ID is used up',
		advice:
			'If it is a daily allowance, wait for the next day. Otherwise ask JINGdigital to extend the service.',
	},
	rateLimit: {
		happened: "JING's rate limit was reached",
		advice: 'Run fewer workflows at the same time.',
		options: { concurrency: 'Lower Concurrency in Options.', batchSize },
	},
	dailyLimit: {
		happened: 'the JING call quota is used up',
		advice: 'Run the workflow again tomorrow, or ask JINGdigital for a higher limit.',
		options: { batchSize },
	},
	missingParameter: {
		happened: 'a required field is missing',
		advice: 'Fill in the field that JING mentions, then run it again.',
	},
	invalidParameter: {
		happened: 'a field has a value that JING does not accept',
		advice:
			'Compare the values of this item with what JING says above, especially IDs, numbers and times.',
	},
	unknownMethod: { happened: 'JING has no interface at this address', advice: '' },
	businessRefusal: {
		happened: 'JING rejected the request',
		advice: 'The reason above comes from JING. Fix the item and run it again.',
	},
	serviceCall: {
		happened: 'JING had an internal error',
		advice: 'Try again later. If it lasts, send the request ID to JINGdigital.',
	},
	noPermission: {
		happened: 'the App ID may not use this interface',
		advice:
			'Ask JINGdigital to grant your App ID the interface, and to allow the IP address of your n8n server.',
	},
	addressRefused: {
		happened: 'JING does not accept requests from the IP address of your n8n server',
		advice:
			'Ask JINGdigital to put the public IP address of your n8n server on the allow-list of your App ID.',
	},
	unlistedCode: {
		happened: 'JING answered with an error code that its documentation does not list',
		advice:
			"JING's own message may say why. Otherwise send the request ID to JINGdigital's support.",
	},
	noCode: {
		happened: 'the response did not come from the JING API: it has no code',
		advice: 'Check the Base Address in the credential: something else may answer there.',
	},
	notJson: {
		happened: "got a web page or plain text instead of JING's data",
		advice:
			'Check the Base Address in the credential, and whether a proxy or login page answers there.',
	},
	tooDeep: {
		happened: 'the response is nested too deeply to be read',
		advice: 'Send the request ID to JINGdigital. API responses are not nested like this.',
	},
	emptyAnswer: {
		happened: 'the response is empty',
		advice: 'Try again. If it lasts, check the Base Address in the credential.',
	},
	redirect: {
		happened: 'the address redirects elsewhere, which the node does not follow',
		advice: 'Correct the Base Address in the credential: it must be where the API itself answers.',
	},
	tooLarge: {
		happened: 'the request is too large',
		advice: 'Send less in one item.',
		options: { batchSize: 'Lower Batch Size in Options.' },
	},
	badRequest: {
		happened: 'the request was rejected',
		advice: 'Compare the values of this item with what the operation asks for.',
	},
	timeout: {
		happened: 'no response came in time',
		advice: 'Try again, or raise Request Timeout in Options.',
	},
	connectionLost: {
		happened: 'the connection dropped before JING answered',
		advice:
			'Try again. If it lasts, check the network between n8n and JING, and whether the Base Address begins with https:// or http:// as it should.',
	},
	unreachable: {
		happened: 'JING could not be reached',
		advice:
			'Check the Base Address in the credential, and that this server can reach it (DNS, firewall, proxy).',
	},
	certificate: {
		happened: "the server's certificate is not trusted",
		advice:
			'Check the Base Address in the credential, and the clock of this server. If a proxy or a server of your own uses a certificate of your company, start n8n with NODE_EXTRA_CA_CERTS set to the file of that certificate authority. Retrying does not help.',
	},
	proxyRefused: {
		happened: 'the proxy between n8n and JING asks for a user name and a password',
		advice:
			'Enter both in the address of the proxy (HTTPS_PROXY or HTTP_PROXY) and restart n8n. Nothing was sent to JING.',
	},
	unsendable: {
		happened: 'the request could not be written as JSON',
		advice: 'Give plain values, lists and objects in the JSON body. Nothing was sent.',
	},
	cancelled: {
		happened: 'the execution was cancelled',
		advice: 'Items after this one were not sent.',
	},
	listWithoutEnd: {
		happened: 'the list does not end',
		advice:
			'Read fewer rows: set a lower Limit in place of Return All, or narrow the list with filters such as a time range.',
	},
	notAList: {
		happened: 'the response holds no list where one is expected',
		advice:
			"Check the interface's documentation: the form of the response is assumed here. API Request shows the response as it is.",
	},
	notConfigured: {
		happened: "the credential can't be used",
		advice: 'Open the credential and correct it.',
	},
	noToken: {
		happened: "JING's response to the token request holds no token",
		advice:
			'The token path is assumed. Correct it under Endpoint Overrides in the credential: {"oauth.getToken": "POST /v1/..."}.',
	},
	other: { happened: 'the request did not succeed', advice: 'Read the details, then try again.' },
};
