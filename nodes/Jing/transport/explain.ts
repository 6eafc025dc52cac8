import type { About } from './about';
import { type Failure, type FailureKind, isUnclear } from './failure';
import { speaksOfDay } from './meaning';
import { fieldsNamedIn } from './fieldNames';
import { limits } from './limits';
import { words } from './messages';
import { pathHelp, wrongPath } from './wrongPath';

export type { About };

export interface Words {
	/** Which operation, what happened, what JING said; an unclear outcome with what to do. */
	message: string;
	/** What to do next, and the request id for JING's support. */
	description: string;
}

const isAboutToken = ({ stage, kind }: Failure) =>
	stage === 'token' && kind !== 'cancelled' && kind !== 'notConfigured';

/** Names such as ECONNRESET tell a user nothing, but an administrator. */
const isSystemCode = ({ detail, httpStatus }: Failure) =>
	httpStatus === undefined && /^[A-Z][A-Z_\d]+$/.test(detail ?? '');

/** A failure in words for the user; pure, and free of secrets because a Failure holds none. */
export function explain(failure: Failure, about: About): Words {
	const where = isAboutToken(failure) ? ' (getting a token)' : '';
	const unknown = isUnknown(failure, about);
	const what = happenedIn(failure, about);
	const parts = [
		unknown ? waitFirst(about) : adviceFor(failure, about),
		isMaybeWrongPath(failure, about) && wrongPath(failure, about),
		isSystemCode(failure) && `System code: ${failure.detail}.`,
		failure.requestId && `JING request ID: ${failure.requestId}.`,
	];
	return {
		message: `${about.title}${where}: ${unknown ? unclearOutcome(what, about) : what}`,
		description: parts.filter(Boolean).join(' '),
	};
}

/** Begins the message of an outcome that is not known: n8n tells an agent nothing else. */
export const unclearOutcome = (why: string, about: About) =>
	`unclear whether ${about.happening ?? 'it happened'}. ${capitalized(why)}. ${lookFirst(about)}`;

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What happened, with JING's message: "a required field is missing: Signature (sign_name)". */
function happenedIn(failure: Failure, about: About): string {
	const { labels, endpoint } = about;
	const happened = wordsFor(failure);
	const fields = aboutFields.has(failure.kind)
		? fieldsNamedIn(failure.msg, labels, endpoint?.rename)
		: [];
	const named = fields.length > 0 ? `${happened}: ${fields.join(', ')}` : happened;
	const quote = quoteOf(failure);
	const said = fields.length > 0 ? `. JING said: ${quote}` : `: ${quote}`;
	return `${named}${quote ? said : ''}${factsOf(failure)}${isPathFault(failure) ? pathHelp(about) : ''}`;
}

const isPathFault = ({ kind, stage }: Failure) => kind === 'unknownMethod' && stage === 'call';

const aboutFields = new Set<FailureKind>(['missingParameter', 'invalidParameter']);

function quoteOf(failure: Failure): string {
	const { kind, msg, detail } = failure;
	if (kind === 'notConfigured') return detail ?? '';
	const said = msg ?? (isSystemCode(failure) ? undefined : detail?.slice(0, limits.excerpt));
	return said ? `"${said}"` : '';
}

function factsOf({ code, httpStatus }: Failure): string {
	const facts = [
		code !== undefined && `code ${code}`,
		httpStatus !== undefined && httpStatus !== 200 && `HTTP ${httpStatus}`,
	].filter(Boolean);
	return facts.length > 0 ? ` (${facts.join(', ')})` : '';
}

const aboutAccess = new Set<FailureKind>([
	'tokenRejected',
	'notAuthorised',
	'missingParameter',
	'invalidParameter',
	'businessRefusal',
]);

/** JING means App ID and App Secret when it rejects the two words that a token call carries. */
const isAboutAccess = ({ stage, kind }: Failure) => stage === 'token' && aboutAccess.has(kind);

function wordsFor(failure: Failure): string {
	const { kind, msg, retries } = failure;
	if (kind === 'tokenRejected' && isAboutAccess(failure)) {
		return 'JING rejected this App ID or App Secret';
	}
	if (kind === 'dailyLimit' && speaksOfDay(msg ?? '')) return "today's JING call quota is used up";
	const { happened } = words[kind];
	const times = retries === 1 ? '1 retry' : `${retries} retries`;
	return kind === 'rateLimit' && retries
		? `${happened} and still applied after ${times}`
		: happened;
}

function adviceFor(failure: Failure, about: About): string {
	const { kind } = failure;
	if (isAboutAccess(failure)) {
		return 'Compare App ID and App Secret in the credential with what JINGdigital gave you.';
	}
	if (kind === 'unknownMethod') return wrongPath(failure, about);
	const fields = aboutFields.has(kind)
		? fieldsNamedIn(failure.msg, about.labels, about.endpoint?.rename)
		: [];
	if (kind === 'missingParameter' && fields.length > 0) {
		return 'Fill in the field named above, then run it again.';
	}
	const { advice, options = {} } = words[kind];
	return [...(about.options ?? []).map((name) => options[name]), advice].filter(Boolean).join(' ');
}

/** Whether a call that must not happen twice may have happened. */
export const isUnknown = (failure: Failure, { repeatable }: About) =>
	repeatable === false && isUnclear(failure);

/** Stands in place of any other advice: "try again" would be wrong here. */
export const waitFirst = ({ checkWith }: About) =>
	`Don't run it again yet. ${
		checkWith
			? `Check with ${checkWith} whether it went through.`
			: 'No operation of the node shows whether it went through, so check in JING.'
	} The node didn't retry, so nothing was done twice.`;

/** What to do about an unknown outcome. */
const lookFirst = ({ checkWith }: About) =>
	`Outcome unknown: check ${checkWith ? `with ${checkWith}` : 'in JING'} before you run it again.`;

/** A gateway that does not know a path can say so in the status alone. */
const isMaybeWrongPath = ({ kind, httpStatus }: Failure, { pathFrom }: About) =>
	kind !== 'unknownMethod' &&
	pathFrom === 'assumption' &&
	(httpStatus === 404 || httpStatus === 405);
