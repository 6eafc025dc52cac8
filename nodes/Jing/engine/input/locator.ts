import { isObject } from '../../transport/json';

/** What n8n's resource locator holds, chosen or typed; any other value, and a plain text in its place, is itself. */
export const chosenIn = (held: unknown): unknown =>
	isObject(held) && held.__rl === true ? held.value : held;
