import type { IHookFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { Catalog } from '../../engine/catalog';
import { anyEvent, type JingEvent } from '../../engine/event';
import { eventTypesOf } from '../matchEvent';
import type { TriggerSettings } from '../settings';
import { addressMark, type Wanted } from './subscription';
import { Registration } from './registration';
import { isManual, secretQuery, usableSettings } from './usable';

/** Event types to ask for; all where a chosen kind has no fixed name. */
function wantedTypes(settings: TriggerSettings, events: JingEvent[]): string[] {
	const types = settings.events.flatMap((value) => {
		const event = events.find((each) => each.value === value);
		return event ? eventTypesOf(event, settings.bindings) : [anyEvent];
	});
	const all = [...new Set([...types, ...settings.otherEventTypes])];
	return all.includes(anyEvent) ? [anyEvent] : all;
}

/** @throws NodeOperationError where n8n does not know its own address */
function wantedBy(context: IHookFunctions, eventTypes: string[] = [], query = ''): Wanted {
	const url = addressOf(context);
	if (!URL.canParse(url) || !/^https?:/i.test(url)) {
		const message = `n8n's webhook URL is not valid: ${url}. Set WEBHOOK_URL of n8n to its public address, such as https://n8n.example.com/`;
		throw new NodeOperationError(context.getNode(), message);
	}
	return {
		url,
		address: url + query,
		name: `n8n ${context.getInstanceId()} ${addressMark(url)}`,
		eventTypes,
	};
}

/** @throws NodeOperationError for settings and a credential that can't work */
async function open(context: IHookFunctions, catalog: Catalog, events: JingEvent[]) {
	const settings = await usableSettings(context);
	if (isManual(context)) return undefined;
	const wanted = wantedBy(
		context,
		wantedTypes(settings, events),
		await secretQuery(context, settings),
	);
	return await Registration.open(context, catalog, wanted);
}

/**
 * Addresses whose last activation did not succeed. n8n then calls delete, and considers the
 * trigger registered if that fails too: publishing again would register nothing and report success.
 */
const failed = new Set<string>();

const addressOf = (context: IHookFunctions) => context.getNodeWebhookUrl('default') ?? '';

async function activate(context: IHookFunctions, action: () => Promise<boolean>) {
	failed.add(addressOf(context));
	const result = await action();
	failed.delete(addressOf(context));
	return result;
}

/** n8n asks before it registers, and at each start of 1.x. */
export async function isRegistered(
	context: IHookFunctions,
	catalog: Catalog,
	events: JingEvent[],
): Promise<boolean> {
	return await activate(context, async () => {
		const registration = await open(context, catalog, events);
		return registration === undefined || (await registration.adopt());
	});
}

export async function register(
	context: IHookFunctions,
	catalog: Catalog,
	events: JingEvent[],
): Promise<boolean> {
	return await activate(context, async () => {
		const registration = await open(context, catalog, events);
		await registration?.create();
		return true;
	});
}

export async function unregister(context: IHookFunctions, catalog: Catalog): Promise<boolean> {
	// Without a look at the settings: an expression that is broken by now must not keep the address.
	const remove = async () =>
		await (await Registration.open(context, catalog, wantedBy(context))).remove();
	if (isManual(context)) return true;
	if (!failed.has(addressOf(context))) await remove();
	else {
		await remove().catch((error: Error) => {
			const message = `JING Trigger: the registration could not be removed after a failed activation: ${error.message}`;
			context.logger.warn(message);
		});
	}
	return true;
}
