import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { isObject } from '../transport/json';

type Options = Record<string, unknown>;

/** Options that stand at the top up to version 1.1 of the node. */
const moved = ['otherEventTypes', 'eventTypeBindings'];

const objectOf = (value: unknown): Options => (isObject(value) ? value : {});

/** The trigger's options as they are stored, and with their expressions evaluated. */
export function optionsOf(context: IWebhookFunctions | IHookFunctions) {
	const { parameters } = context.getNode();
	const atTop = moved.filter((name) => name in parameters);
	const valueOf = (name: string): unknown => context.getNodeParameter(name, '');
	const pairs = (of: (name: string) => unknown): Options =>
		Object.fromEntries(atTop.map((name) => [name, of(name)]));
	return {
		stored: { ...pairs((name) => parameters[name]), ...objectOf(parameters.options) },
		values: { ...pairs(valueOf), ...objectOf(context.getNodeParameter('options', {})) },
	};
}
