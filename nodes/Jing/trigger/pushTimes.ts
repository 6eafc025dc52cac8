import { DateTime } from 'luxon';
import { isObject } from '../transport/json';
import { china, ofNumber } from '../transport/times';

/** JING's form, in China time and without an offset. MySQL's empty date is no time to luxon. */
const printed = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;
const isMoment = (key: string) => key.endsWith('_timestamp') || key.endsWith('_time');

const toIso = (time: DateTime) =>
	time.isValid ? time.toISO({ suppressMilliseconds: true }) : null;

/** Unix seconds (or milliseconds) -> ISO with offset, in China time; null for what is no moment. */
export const fromSeconds = (value: unknown) => {
	const seconds = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	const isMoment = typeof seconds === 'number' && Number.isFinite(seconds) && seconds > 0;
	return isMoment ? toIso(ofNumber(seconds).setZone(china)) : null;
};

/** A time as JING prints it -> ISO with offset; null for anything else. */
export const fromPrinted = (value: unknown) =>
	typeof value === 'string' && printed.test(value)
		? toIso(DateTime.fromSQL(value, { zone: china }))
		: null;

/**
 * A copy with ISO times under keys that end in `_timestamp` or `_time`, also in lists there (a
 * changed field holds the time before and after). All else stays as it is.
 */
export function withIsoTimes(value: unknown, key = ''): unknown {
	if (Array.isArray(value)) return value.map((part) => withIsoTimes(part, key));
	if (isObject(value)) {
		const entries = Object.entries(value);
		return Object.fromEntries(entries.map(([name, part]) => [name, withIsoTimes(part, name)]));
	}
	return isMoment(key) ? (fromPrinted(value) ?? value) : value;
}
