import type { IWebhookFunctions } from 'n8n-workflow';
import { limits } from '../transport/limits';
import { type EventFilters, unclearIn } from './filter';
import type { Push } from './push';
import { triggerKey } from './settings';
import { widening } from './widening';

const noted = new Set<string>();

/** Says once per trigger that a filter compares IDs with texts that could be names. */
export function noteUnclear(
	context: IWebhookFunctions,
	received: Array<{ push: Push }>,
	filters: EventFilters,
) {
	const trigger = triggerKey(context);
	if (noted.has(trigger)) return;
	for (const { push } of received) {
		const unclear = unclearIn(push, filters);
		if (!unclear) continue;
		noted.add(trigger);
		const texts = JSON.stringify(unclear.texts).slice(0, limits.unclearLog);
		const title = widening[unclear.key]!.title;
		context.logger.info(
			`JING Trigger: ${title} left out an event with ${texts}. If these are names and not IDs, enter names there with an expression.`,
		);
		return;
	}
}
