import { isObject } from './objects';

const SINGLE = 70;
const PART = 67;

/** The text with its signature and the values in place of `{{name}}`; unknown ones stay. */
export function smsText(
	{ sign_name, content }: { sign_name: string; content: string },
	variables: Record<string, unknown>,
): string {
	const filled = content.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => {
		const value = variables[name];
		return value === undefined || value === null || isObject(value) ? placeholder : String(value);
	});
	return `【${sign_name}】${filled}`;
}

/** A longer text goes out in several messages. */
export const billedCount = (text: string) =>
	text.length <= SINGLE ? 1 : Math.ceil(text.length / PART);
