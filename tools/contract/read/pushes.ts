import { isObject } from '../../../nodes/Jing/transport/json';
import type { DocumentedCall, DocumentedPush, Place } from '../model';
import { readCall } from './call';

/** Every webhook names its kind of event here. */
const isPayload = (value: unknown) => isObject(value) && typeof value.event_type === 'string';

/** A page of a webhook can be written like a call that JING makes. */
export function pushOf({ examples, place, page, title, section }: DocumentedCall) {
	const payloads = [examples.request].flat().filter(isPayload);
	if (payloads.length === 0) return undefined;
	const push: DocumentedPush = { place, title, section, payloads };
	return page === undefined ? push : { ...push, page };
}

/** The webhooks of OpenAPI 3.1. */
export function pushesIn(api: Record<string, unknown>, place: Place): DocumentedPush[] {
	const webhooks = isObject(api.webhooks) ? Object.entries(api.webhooks) : [];
	return webhooks.flatMap(([name, item]) => {
		const operation = isObject(item) ? (item.post ?? item.put) : undefined;
		if (!isObject(operation)) return [];
		const position = { place, method: 'post', path: `/${name}`, shared: item };
		const push = pushOf(readCall({ summary: name, ...operation }, position));
		return push ? [push] : [];
	});
}

/** Payloads printed as JSON on a page that describes no call. */
export function printedPush(title: string, blocks: string[], place: Place): DocumentedPush[] {
	const payloads = blocks.flatMap((text): unknown[] => {
		try {
			return [JSON.parse(text)];
		} catch {
			// Whatever else a page prints.
			return [];
		}
	});
	const real = payloads.filter(isPayload);
	return real.length > 0 ? [{ place, title, section: '', payloads: real }] : [];
}
