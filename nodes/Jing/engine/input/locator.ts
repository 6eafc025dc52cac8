import { isObject } from '../../transport/json';
import type { Field } from '../definition';

/**
 * What a resource locator holds, chosen or typed. A plain text in its place is itself, and so is
 * whatever another control holds.
 */
export const chosenIn = (held: unknown, { type }: Pick<Field, 'type'>): unknown =>
	type === 'resourceLocator' && isObject(held) && 'value' in held ? held.value : held;
