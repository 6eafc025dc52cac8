import type { FailureKind } from './failure';

/** What happened, continuing "User: Get: ", and what to do. */
export const words: Record<FailureKind, { happened: string; advice: string }> = {
	unavailable: {
		happened: 'JING is not available at the moment',
		advice:
			'Try again in a few minutes. If it lasts, ask JINGdigital whether the platform is down.',
	},
	tokenRejected: {
		happened: 'JING rejects the access token, also a new one',
		advice:
			"Check app ID and app secret with the credential's Test button. If the test succeeds, another system may use the same app ID: each new token makes the other one void, so give each system an app ID of its own.",
	},
	notAuthorised: {
		happened: 'Your JING contract does not include this interface',
		advice: 'Ask JINGdigital to authorise the interface for your app ID. A repeat does not help.',
	},
	quotaUsedUp: {
		happened: 'The JING service booked for this app ID is used up',
		advice:
			'Wait for the next day if it is a daily allowance, else ask JINGdigital to extend the service.',
	},
	rateLimit: {
		happened: 'JING limits how many calls it takes at a time, and the waits did not suffice',
		advice:
			"Lower Concurrency or raise Batch Size in the node's options, or run fewer workflows at the same time.",
	},
	dailyLimit: {
		happened: 'The number of calls that JING allows is used up',
		advice:
			'Run the workflow again tomorrow, raise Batch Size, or ask JINGdigital for a higher limit.',
	},
	missingParameter: {
		happened: 'JING misses a parameter',
		advice: 'Fill in what JING names, or add it to the JSON body.',
	},
	invalidParameter: {
		happened: 'JING does not accept a parameter',
		advice:
			'Compare the values of this item with what JING names, above all IDs, numbers and times.',
	},
	unknownMethod: {
		happened: 'JING knows no such call',
		advice: '',
	},
	businessRefusal: {
		happened: 'JING refuses the request',
		advice: "JING's own words say why: correct the item and run it again.",
	},
	serviceCall: {
		happened: 'A service inside JING did not answer',
		advice: 'Try again later. If it lasts, send the request ID to JINGdigital.',
	},
	noPermission: {
		happened: 'The app ID may not use this interface',
		advice:
			'Ask JINGdigital to grant your app ID the interface, and to allow the address that your n8n calls from.',
	},
	addressRefused: {
		happened: 'JING does not accept calls from the address of your n8n',
		advice:
			'Ask JINGdigital to put the public IP address of your n8n server on the allow-list of your app ID.',
	},
	unlistedCode: {
		happened: 'JING answers with a code that its documentation does not list',
		advice: "JING's own words may say why; else send the request ID to JINGdigital.",
	},
	noCode: {
		happened: 'The answer is no JING answer: it has no code',
		advice: 'Check the Base Address in the credential: something else may answer there.',
	},
	notJson: {
		happened: 'The answer is no JSON but begins like a page or text',
		advice:
			'Check the Base Address in the credential, and whether a proxy or login page answers there.',
	},
	emptyAnswer: {
		happened: 'The answer is empty',
		advice: 'Try again. If it lasts, check the Base Address in the credential.',
	},
	redirect: {
		happened: 'The address redirects elsewhere, which the node does not follow',
		advice: 'Correct the Base Address in the credential: it must be where the API itself answers.',
	},
	tooLarge: {
		happened: 'The request is too large',
		advice: "Lower Batch Size in the node's options.",
	},
	badRequest: {
		happened: 'The request is refused',
		advice: 'Compare the values of this item with what the operation asks for.',
	},
	timeout: {
		happened: 'No answer came in time',
		advice: "Try again, or raise Request Timeout in the node's options.",
	},
	connectionLost: {
		happened: 'The connection broke off before the answer came',
		advice: 'Try again. If it lasts, look at the network between n8n and JING.',
	},
	unreachable: {
		happened: 'JING could not be reached',
		advice:
			'Check the Base Address in the credential, and that this server can reach it (name service, firewall, proxy, certificate).',
	},
	cancelled: {
		happened: 'The execution was cancelled',
		advice: 'Items after this one were not sent.',
	},
	listWithoutEnd: {
		happened: 'The list does not end',
		advice:
			'Read fewer rows: set a lower Limit in place of Return All, or narrow the list with filters such as a time range.',
	},
	notAList: {
		happened: 'The answer holds no list where one is expected',
		advice:
			"Look at the interface's documentation: the answer's form is assumed here. API Request shows the answer as it is.",
	},
	notConfigured: {
		happened: "The credential can't be used",
		advice: 'Open the credential and correct it.',
	},
	noToken: {
		happened: "JING's answer to the token call holds no token",
		advice:
			'The token path is assumed. Correct it under Endpoint Overrides in the credential: {"oauth.getToken": "POST /v1/..."}.',
	},
	other: {
		happened: 'The call did not succeed',
		advice: 'See the details, then try again.',
	},
};
