import { DateTime } from 'luxon';

const china = 'Asia/Shanghai';
/** JING prints and takes times like this, in China time and without an offset. */
const jingFormat = 'yyyy-MM-dd HH:mm:ss';

/**
 * A time as JING wants it. Text in JING's own form is China time already; a time without an offset,
 * as n8n's date picker gives it, is in the workflow's time zone.
 * @returns undefined for what is no time
 */
export function toJingTime(value: unknown, zone: string): string | undefined {
	const time = read(value, zone);
	return time?.isValid ? time.setZone(china).toFormat(jingFormat) : undefined;
}

/** Seconds, as JING's create_time, or milliseconds: as seconds those would lie beyond the year 5000. */
const ofNumber = (value: number) =>
	value < 1e11 ? DateTime.fromSeconds(value) : DateTime.fromMillis(value);

function read(value: unknown, zone: string): DateTime | undefined {
	if (DateTime.isDateTime(value)) return value;
	if (value instanceof Date) return DateTime.fromJSDate(value);
	if (typeof value === 'number') return ofNumber(value);
	if (typeof value !== 'string') return undefined;
	const text = value.trim();
	if (/^\d{10}(\d{3})?$/.test(text)) return ofNumber(Number(text));
	const printed = DateTime.fromFormat(text, jingFormat, { zone: china });
	return printed.isValid ? printed : DateTime.fromISO(text, { zone });
}

/** JING's form, in China time and without an offset. MySQL's empty date is no time to luxon. */
const printed = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;

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
