import type { Subscription } from '../records/subscription';
import type { Tag } from '../records/tag';
import { eventValues } from '../pushes/samples';
import type { Delivery } from '../pushes/types';
import type { State } from '../state';
import type { LoggedCall, Sandbox } from '../types';

const LONGEST_LIST = 100;

const newest = <T>(log: T[]) => log.slice(-LONGEST_LIST).reverse();

/** The address without what may be secret in it: a password and the values of its query. */
function shownUrl(text: string): string {
	const { protocol, host, pathname, search } = new URL(text);
	return `${protocol}//${host}${pathname}${search ? '?…' : ''}`;
}

/** A call without its headers and bodies; `index` is its place in the log. */
const callRow = ({ at, key, method, path, status, code }: LoggedCall, index: number) => ({
	index,
	at,
	key,
	method,
	path,
	status,
	code,
});

function newestCalls(log: LoggedCall[]) {
	const start = Math.max(0, log.length - LONGEST_LIST);
	return log
		.slice(start)
		.map((call, offset) => callRow(call, start + offset))
		.reverse();
}

const subscriptionRow = ({ id, name, url, event_types }: Subscription) => ({
	id,
	name,
	url: shownUrl(url),
	event_types,
});

export const deliveryRow = ({ at, event, url, status, attempts }: Delivery) => ({
	at,
	event,
	url: shownUrl(url),
	status,
	attempts,
});

/** Everything but the app secret and the contract, which is long. */
export function summary({ url, appId, options, tokens, effects, state }: Sandbox) {
	const { appSecret: _secret, contract: _contract, ...shown } = options;
	const counts = Object.entries(state).map(([name, records]: [string, unknown]) => [
		name,
		records instanceof Map ? records.size : (records as unknown[]).length,
	]);
	return { url, appId, options: shown, tokens, effects, counts: Object.fromEntries(counts) };
}

const template = (kind: string, id: string, name: string, content: string) => ({
	kind,
	id,
	name,
	content,
});

const templates = ({ smsTemplates, emailTemplates, wechatTemplates }: State) => [
	...[...smsTemplates.values()].map(({ sms_template_id, template_name, content }) =>
		template('SMS', sms_template_id, template_name, content),
	),
	...[...emailTemplates.values()].map(({ email_template_id, content }) =>
		template('Email', email_template_id, '', content),
	),
	...wechatTemplates.map(({ wechat_template_id, wechat_template_title, content }) =>
		template('WeChat', wechat_template_id, wechat_template_title, content),
	),
];

const tagRow = ({ tag_name, tag_group_name, tag_id }: Tag) => ({
	name: tag_name,
	group: tag_group_name,
	id: tag_id,
});

/** What the page shows: no headers and no bodies; the newest first. */
export function overview(sandbox: Sandbox) {
	const { url, appId, appSecret, log, state, pushes, effects } = sandbox;
	return {
		url,
		appId,
		appSecret,
		events: eventValues(),
		callKeys: Object.keys(effects),
		faults: sandbox.pendingFaults(),
		calls: newestCalls(log),
		subscriptions: [...state.subscriptions.values()].map(subscriptionRow),
		deliveries: newest(pushes).map(deliveryRow),
		tags: [...state.tags.values()].map(tagRow),
		signatures: state.smsSignatures.map((name) => ({ name })),
		templates: templates(state),
	};
}
