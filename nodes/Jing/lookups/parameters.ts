import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { isObject } from '../transport/json';

type Context = Pick<ILoadOptionsFunctions, 'getCurrentNodeParameter' | 'getCurrentNodeParameters'>;

/** What a resource locator holds, and any other control as it is. */
const held = (value: unknown) =>
	isObject(value) && 'mode' in value && 'value' in value ? value.value : value;

/**
 * What another control of the panel holds: one in the same row or collection, or at the top.
 * @returns undefined where it is empty, or an expression that the editor could not resolve
 */
export function parameterOf(context: Context, name: string): string | undefined {
	const all: Record<string, unknown> = context.getCurrentNodeParameters() ?? {};
	const added = isObject(all.additionalFields) ? all.additionalFields : {};
	const found = [context.getCurrentNodeParameter(`&${name}`), all[name], added[name]]
		.map(held)
		.find((value) => value !== undefined && value !== null && value !== '');
	const isKnown = ['string', 'number', 'boolean'].includes(typeof found);
	return isKnown && !String(found).startsWith('=') ? String(found) : undefined;
}
