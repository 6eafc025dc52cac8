import type { IHookFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { readRange } from '../addresses';
import { readTriggerSettings, type TriggerSettings, webhookSecretOf } from '../settings';

export const isManual = (context: IHookFunctions) =>
	context.getNodeParameter('registration', 'automatic') === 'manual';

/** @throws NodeOperationError where no event could ever start the workflow */
export async function usableSettings(context: IHookFunctions): Promise<TriggerSettings> {
	const settings = readTriggerSettings(context);
	const problem = problemOf(settings) ?? (await secretProblemOf(context, settings));
	if (problem !== undefined) throw new NodeOperationError(context.getNode(), problem);
	return settings;
}

function problemOf({ events, otherEventTypes, allowedIps }: TriggerSettings): string | undefined {
	if (events.length === 0 && otherEventTypes.length === 0) {
		return 'No event is chosen. Choose at least one under Trigger On, or All Events.';
	}
	const wrong = allowedIps.find((text) => readRange(text) === undefined);
	if (wrong === undefined) return undefined;
	return `Allowed IPs: "${wrong}" isn't an IP address or a range such as 203.0.113.0/24. Correct or remove it.`;
}

async function secretProblemOf(
	context: IHookFunctions,
	{ verifyIn }: TriggerSettings,
): Promise<string | undefined> {
	if (verifyIn === 'none') return undefined;
	if (verifyIn !== 'query' && !isManual(context)) {
		const place = verifyIn === 'hmac' ? 'HMAC of the Body' : 'Header';
		return `Verify In is ${place}, but Automatic registration gives JING an address only, so every event would be rejected. Set Verify In to Query Parameter: the address that is registered then carries the secret. Or set Registration to Manual and tell JING the secret yourself.`;
	}
	if ((await webhookSecretOf(context)) !== '') return undefined;
	return 'Verify In is set, but the credential has no Webhook Secret. Enter one there, otherwise every event would be rejected.';
}

/** What is put behind the registered address, so that JING sends the secret with every event. */
export async function secretQuery(
	context: IHookFunctions,
	{ verifyIn, verifyName }: TriggerSettings,
): Promise<string> {
	if (verifyIn !== 'query') return '';
	const secret = await webhookSecretOf(context);
	return `?${encodeURIComponent(verifyName)}=${encodeURIComponent(secret)}`;
}
