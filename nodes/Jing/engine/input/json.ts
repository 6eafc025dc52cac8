import { parseToSend } from '../../transport/json';
import { Problem } from '../problem';
import { BinaryReference } from './binary';
import { exactValue } from './exact';
import type { Reader } from './input';
import { wrong } from './problems';
import { text } from './text';

/** JSON text, whose numbers keep all their digits, or what an expression gives in its place. */
export const json: Reader = (raw, field, { zone }) => {
	if (typeof raw !== 'string') return exactValue(raw, field.displayName, zone, false);
	try {
		return parseToSend(raw);
	} catch (error) {
		return wrong(field, `JSON (${(error as Error).message})`, raw);
	}
};

/** The content is read when the call goes out. */
export const base64: Reader = (raw, field, context) => {
	const name = text(raw, field, context);
	return name instanceof Problem ? name : new BinaryReference(name);
};
