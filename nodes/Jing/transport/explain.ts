import type { Endpoint } from './endpoints';
import { type Failure, type FailureKind, isUnclear } from './failure';
import { limits } from './limits';
import { words } from './messages';

/** What an error says of the call it happened in. */
export interface About {
	/** `resource.operation`, as the endpoint overrides name it. */
	key: string;
	/** The operation as the node's menus name it, "User: Create Many". */
	title: string;
	/** Where a failed call was sent to. */
	endpoint?: Endpoint;
	/** Who says that this is the path. */
	pathFrom?: 'documentation' | 'assumption' | 'override' | 'node';
	/** Whether the call may be repeated on an unclear outcome; if not, that is what the user must know. */
	repeatable?: boolean;
	/** Menu name of the read that tells what became of the call. */
	checkWith?: string;
}

export interface Words {
	/** One sentence: which operation, what happened, what JING said. */
	message: string;
	/** What to do next, and the request id for JING's support. */
	description: string;
}

const isAboutToken = ({ stage, kind }: Failure) =>
	stage === 'token' && kind !== 'cancelled' && kind !== 'notConfigured';

/** Names such as ECONNRESET tell a user nothing, but an administrator. */
const isSystemCode = ({ detail, httpStatus }: Failure) =>
	httpStatus === undefined && /^[A-Z][A-Z_]+$/.test(detail ?? '');

/** A failure in words for the user; pure, and free of secrets because a Failure holds none. */
export function explain(failure: Failure, about: About): Words {
	const { happened, advice } = wordsFor(failure);
	const where = isAboutToken(failure) ? ' (getting a token)' : '';
	const message = `${about.title}${where}: ${happened}${quoted(failure)}`;
	const parts = [
		...(isUnknown(failure, about)
			? [unknownOutcome(about)]
			: [failure.kind === 'unknownMethod' ? wrongPath(failure, about) : advice]),
		isMaybeWrongPath(failure, about) && wrongPath(failure, about),
		isSystemCode(failure) && `System code: ${failure.detail}.`,
		failure.requestId && `JING request ID: ${failure.requestId}.`,
	];
	return { message, description: parts.filter(Boolean).join(' ') };
}

function quoted(failure: Failure): string {
	const { code, msg, httpStatus, detail } = failure;
	const facts = [
		code !== undefined && `code ${code}`,
		httpStatus !== undefined && httpStatus !== 200 && `HTTP ${httpStatus}`,
	].filter(Boolean);
	const said = msg ?? (isSystemCode(failure) ? undefined : detail?.slice(0, limits.excerpt));
	const quote = failure.kind === 'notConfigured' ? detail : said && `"${said}"`;
	return (quote ? `: ${quote}` : '') + (facts.length > 0 ? ` (${facts.join(', ')})` : '');
}

const aboutAccess = new Set<FailureKind>([
	'tokenRejected',
	'notAuthorised',
	'missingParameter',
	'invalidParameter',
	'businessRefusal',
]);

/** JING means App ID and App Secret when it refuses the two words that a token call carries. */
function wordsFor({ stage, kind }: Failure) {
	const { happened, advice } = words[kind];
	if (stage !== 'token' || !aboutAccess.has(kind)) return { happened, advice };
	return {
		happened: kind === 'tokenRejected' ? 'JING refuses this app ID or secret' : happened,
		advice: 'Compare App ID and App Secret in the credential with what JINGdigital gave you.',
	};
}

/** Whether a call that must not happen twice may have happened. */
export const isUnknown = (failure: Failure, { repeatable }: About) =>
	repeatable === false && isUnclear(failure);

/** Stands in place of any other advice: "try again" would be wrong here. */
const unknownOutcome = (about: About) =>
	`Outcome unknown: JING may have processed the call, so it was not repeated. ${lookFirst(about)}`;

/** What to do about an unknown outcome. */
export const lookFirst = ({ checkWith }: About) =>
	checkWith
		? `Look with ${checkWith} before you run it again.`
		: 'No call of the API tells: look in JING before you run it again.';

/** A gateway that does not know a path can say so in the status alone. */
const isMaybeWrongPath = ({ kind, httpStatus }: Failure, { pathFrom }: About) =>
	kind !== 'unknownMethod' &&
	pathFrom === 'assumption' &&
	(httpStatus === 404 || httpStatus === 405);

function wrongPath(failure: Failure, { key, endpoint, pathFrom }: About): string {
	if (failure.stage === 'token' || !endpoint) {
		return 'Check the Base Address, and the token calls under Endpoint Overrides, in the credential: {"oauth.getToken": "POST /v1/..."}.';
	}
	const sent = `${endpoint.method} ${endpoint.path}`;
	if (pathFrom === 'node') return `${sent} is what the node says: correct Method and Path there.`;
	if (pathFrom === 'override') {
		return `${sent} is set under Endpoint Overrides in the credential: correct it there.`;
	}
	if (pathFrom === 'documentation') {
		return `${sent} is the documented path: check the Base Address in the credential.`;
	}
	return `The path of ${sent} is assumed, as the vendor's documentation could not be read. Find the right one in JING's documentation and set it in the credential under Endpoint Overrides: {"${key}": "${endpoint.method} /v1/..."}.`;
}
