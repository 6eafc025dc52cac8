import { exactNumber } from '../../transport/json';
import { isDate, isWrittenDate, toJingTime } from '../../transport/times';
import { Problem } from '../problem';
import { shown } from './problems';

type Fault = { message: string; advice: string };

/** What is wrong with a number: NaN travels as null, and long integers are rounded already. */
export function numberFault(value: number): Fault | undefined {
	if (!Number.isFinite(value)) {
		const advice = 'Correct the value or its expression.';
		return { message: `must be a value, but is ${shown(value)}`, advice };
	}
	if (!Number.isInteger(value) || Number.isSafeInteger(value)) return undefined;
	const message = `must be given as text, but is the number ${value}, which was rounded before it came`;
	return { message, advice: 'Give it as text, so that all its digits stay.' };
}

/** What n8n and JavaScript make of a value that is not there. */
const brokenTexts: ReadonlySet<unknown> = new Set(['NaN', 'Invalid Date', 'Invalid DateTime']);

/** A text as it is sent, and a date in JING's form; or what is wrong with it. */
export function exactText(value: unknown, zone: string, isGiven: boolean): string | Fault {
	const mayBeDate = isDate(value) || (isGiven && typeof value === 'string' && isWrittenDate(value));
	const time = mayBeDate ? toJingTime(value, zone) : undefined;
	if (time !== undefined) return time;
	if (isDate(value) || (isGiven && brokenTexts.has(value))) {
		const advice = 'Correct the value or its expression.';
		return { message: `must be a value, but is ${shown(value)}`, advice };
	}
	return String(value);
}

/** A value with the way to it, if it can't be sent. */
class Unfit {
	constructor(
		readonly path: string,
		readonly fault: Fault,
	) {}
}

/**
 * A value of any shape as it is sent: numbers that hold what they say, dates in JING's form.
 * @param isGiven whether an expression gave it: n8n can have made a text of a date
 * @returns the very value where nothing is to be changed
 */
export function exactValue(value: unknown, label: string, zone: string, isGiven: boolean): unknown {
	const read = exact(value, '', zone, isGiven);
	if (!(read instanceof Unfit)) return read;
	const { message, advice } = read.fault;
	return new Problem(label, read.path === '' ? message : `at ${read.path} ${message}`, advice);
}

function exact(value: unknown, path: string, zone: string, isGiven: boolean): unknown {
	if (typeof value === 'number') {
		const fault = numberFault(value);
		return fault ? new Unfit(path, fault) : value;
	}
	if (typeof value === 'bigint') return exactNumber(value);
	if (typeof value === 'string' || isDate(value)) {
		const text = exactText(value, zone, isGiven);
		return typeof text === 'string' ? text : new Unfit(path, text);
	}
	return typeof value === 'object' && value !== null
		? exactParts(value, path, zone, isGiven)
		: value;
}

function exactParts(value: object, path: string, zone: string, isGiven: boolean): unknown {
	let isChanged = false;
	const entries: Array<[string, unknown]> = [];
	for (const [key, part] of Object.entries(value)) {
		const read = exact(part, path === '' ? key : `${path}.${key}`, zone, isGiven);
		if (read instanceof Unfit) return read;
		isChanged ||= read !== part;
		entries.push([key, read]);
	}
	if (!isChanged) return value;
	return Array.isArray(value) ? entries.map(([, part]) => part) : Object.fromEntries(entries);
}
