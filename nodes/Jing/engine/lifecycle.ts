import type { IHookFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { credentialType } from '../transport/session';
import type { Catalog } from './definition';
import type { JingEvent } from './event';
import { Registration, type Wanted } from './register';
import { anyEvent, readTriggerSettings } from './triggerSettings';

const isManual = (context: IHookFunctions) =>
	context.getNodeParameter('registration', 'automatic') === 'manual';

/** Event types to ask for; all where a chosen kind has no fixed name. */
function eventTypesOf(context: IHookFunctions, events: JingEvent[]): string[] {
	const settings = readTriggerSettings(context);
	const types = settings.events.flatMap((value) => {
		const bound = settings.bindings.filter(({ event }) => event === value);
		if (bound.length > 0) return bound.map(({ eventType }) => eventType);
		return events.find((event) => event.value === value)?.when.event_type ?? anyEvent;
	});
	const all = [...new Set([...types, ...settings.otherEventTypes])];
	return all.includes(anyEvent) ? [anyEvent] : all;
}

function wantedBy(context: IHookFunctions, events: JingEvent[]): Wanted {
	const url = context.getNodeWebhookUrl('default') ?? '';
	// The path tells the address of "Listen for test event" from the real one, also where n8n takes
	// the test address down in another mode than it was made in; it stays when the host changes.
	const { pathname } = new URL(url);
	return {
		url,
		name: `n8n ${context.getInstanceId()} ${pathname}`,
		eventTypes: eventTypesOf(context, events),
	};
}

const open = async (context: IHookFunctions, catalog: Catalog, events: JingEvent[]) =>
	await Registration.open(context, catalog, wantedBy(context, events));

/** @throws NodeOperationError where pushes could never prove themselves */
async function assertSecret(context: IHookFunctions) {
	if (readTriggerSettings(context).verifyIn === 'none') return;
	const { webhookSecret } = await context.getCredentials(credentialType);
	if (typeof webhookSecret === 'string' && webhookSecret !== '') return;
	throw new NodeOperationError(
		context.getNode(),
		'Verify In is set, but the credential has no Webhook Secret: enter one there, or every push would be refused',
	);
}

/** n8n asks before it registers, and at each start of 1.x. */
export async function isRegistered(
	context: IHookFunctions,
	catalog: Catalog,
	events: JingEvent[],
): Promise<boolean> {
	await assertSecret(context);
	return isManual(context) || (await (await open(context, catalog, events)).adopt());
}

export async function register(
	context: IHookFunctions,
	catalog: Catalog,
	events: JingEvent[],
): Promise<boolean> {
	if (!isManual(context)) await (await open(context, catalog, events)).create();
	return true;
}

export async function unregister(
	context: IHookFunctions,
	catalog: Catalog,
	events: JingEvent[],
): Promise<boolean> {
	if (!isManual(context)) await (await open(context, catalog, events)).remove();
	return true;
}
