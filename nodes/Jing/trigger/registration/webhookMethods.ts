import type { IHookFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { Catalog } from '../../engine/definition';
import { anyEvent, type JingEvent } from '../../engine/event';
import { readRange } from '../addresses';
import { addressMark, type Wanted } from './subscription';
import { Registration } from './registration';
import { eventTypesOf } from '../matchEvent';
import { readTriggerSettings, webhookSecretOf } from '../settings';

const isManual = (context: IHookFunctions) =>
	context.getNodeParameter('registration', 'automatic') === 'manual';

/** Event types to ask for; all where a chosen kind has no fixed name. */
function wantedTypes(context: IHookFunctions, events: JingEvent[]): string[] {
	const settings = readTriggerSettings(context);
	const types = settings.events.flatMap((value) => {
		const event = events.find((each) => each.value === value);
		return event ? eventTypesOf(event, settings.bindings) : [anyEvent];
	});
	const all = [...new Set([...types, ...settings.otherEventTypes])];
	return all.includes(anyEvent) ? [anyEvent] : all;
}

/** @throws NodeOperationError where n8n does not know its own address */
function wantedBy(context: IHookFunctions, eventTypes: string[]): Wanted {
	const url = addressOf(context);
	if (!URL.canParse(url) || !/^https?:/i.test(url)) {
		const message = `The address of n8n is none: ${url}. Set WEBHOOK_URL of n8n to its public address, such as https://n8n.example.com/`;
		throw new NodeOperationError(context.getNode(), message);
	}
	return {
		url,
		name: `n8n ${context.getInstanceId()} ${addressMark(url)}`,
		eventTypes,
	};
}

const open = async (context: IHookFunctions, catalog: Catalog, eventTypes: string[] = []) =>
	await Registration.open(context, catalog, wantedBy(context, eventTypes));

/** @throws NodeOperationError where no push could ever start the workflow */
async function assertUsable(context: IHookFunctions) {
	const fault = (message: string) => new NodeOperationError(context.getNode(), message);
	const { events, otherEventTypes, allowedIps, verifyIn } = readTriggerSettings(context);
	if (events.length === 0 && otherEventTypes.length === 0) {
		throw fault('No event is chosen: choose at least one under Trigger On, or All Events');
	}
	const wrong = allowedIps.find((text) => readRange(text) === undefined);
	if (wrong !== undefined) {
		throw fault(
			`Allowed IPs: "${wrong}" is no IP address or range such as 203.0.113.0/24: correct or remove it`,
		);
	}
	if (verifyIn !== 'none' && (await webhookSecretOf(context)) === '') {
		throw fault(
			'Verify In is set, but the credential has no Webhook Secret: enter one there, or every push would be refused',
		);
	}
}

/**
 * Addresses whose last activation did not succeed. n8n then calls delete, and keeps the trigger for
 * registered if that fails too: publishing again would register nothing and report success.
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
		await assertUsable(context);
		if (isManual(context)) return true;
		return await (await open(context, catalog, wantedTypes(context, events))).adopt();
	});
}

export async function register(
	context: IHookFunctions,
	catalog: Catalog,
	events: JingEvent[],
): Promise<boolean> {
	return await activate(context, async () => {
		if (isManual(context)) return true;
		await (await open(context, catalog, wantedTypes(context, events))).create();
		return true;
	});
}

export async function unregister(context: IHookFunctions, catalog: Catalog): Promise<boolean> {
	const remove = async () => await (await open(context, catalog)).remove();
	if (isManual(context)) return true;
	if (!failed.has(addressOf(context))) await remove();
	else {
		await remove().catch((error: Error) => {
			const message = `JING Trigger: after a failed activation nothing could be removed: ${error.message}`;
			context.logger.warn(message);
		});
	}
	return true;
}
