import { DateTime } from 'luxon';

const china = 'Asia/Shanghai';
/** JING prints and takes times like this, in China time and without an offset. */
const jingFormat = 'yyyy-MM-dd HH:mm:ss';

/**
 * A time as JING wants it. Text in JING's own form is China time already; a time without an offset,
 * as n8n's date picker and spreadsheets give it, is in the workflow's time zone.
 * @returns undefined for what is not a full date with year, month and day
 */
export function toJingTime(value: unknown, zone: string): string | undefined {
	return printedIn(jingFormat, read(value, zone)?.setZone(china));
}

/**
 * The day of a time where it was written or made, whatever day it is in China then. JavaScript's dates
 * and texts in UTC don't say where that was: at midnight, there or in the workflow's time zone, they
 * are a day alone; at other times their day is China's.
 */
export function toJingDay(value: unknown, zone: string): string | undefined {
	const time = read(value, zone);
	return printedIn("yyyy-MM-dd '00:00:00'", time?.zoneName === 'UTC' ? dayOfUtc(time, zone) : time);
}

const dayOfUtc = (time: DateTime, zone: string) =>
	[time, time.setZone(zone)].find((local) => +local === +local.startOf('day')) ??
	time.setZone(china);

const printedIn = (format: string, time?: DateTime) =>
	time?.isValid && time.year > 0 && time.year < 10_000 ? time.toFormat(format) : undefined;

/** Also a date of n8n's expression sandbox, which has its own Date. */
const isNativeDate = (value: unknown): value is Date =>
	Object.prototype.toString.call(value) === '[object Date]';

/** A native date or one of luxon, valid or not. */
export const isDate = (value: unknown): value is Date | DateTime =>
	typeof value === 'object' && (isNativeDate(value) || DateTime.isDateTime(value));

/** As n8n writes a luxon time inside a collection, and JSON a native one. */
export const isWrittenDate = (text: string) =>
	/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}(?:Z|[+-]\d{2}:\d{2})$/.test(text);

/** Seconds, as JING's create_time, or milliseconds: as seconds those would lie beyond the year 5000. */
const ofNumber = (value: number) =>
	value < 1e11 ? DateTime.fromSeconds(value) : DateTime.fromMillis(value);

const utc = { zone: 'utc' };

/** In its own zone, or else in UTC. */
function read(value: unknown, zone: string): DateTime | undefined {
	if (DateTime.isDateTime(value)) return value;
	if (isNativeDate(value)) return DateTime.fromMillis(value.getTime(), utc);
	if (typeof value === 'number') return ofGivenNumber(value, zone);
	return typeof value === 'string' ? ofText(value.trim(), zone) : undefined;
}

/** Seconds and milliseconds of the years 2001 to 2286; days of a spreadsheet, 1954 to 2119. */
function ofGivenNumber(value: number, zone: string): DateTime | undefined {
	if (value >= 1e9 && value < 1e10) return DateTime.fromSeconds(value, utc);
	if (value >= 1e12 && value < 1e13) return DateTime.fromMillis(value, utc);
	return value >= 20_000 && value <= 80_000 ? ofSerial(value, zone) : undefined;
}

const dayZero = Date.UTC(1899, 11, 30);

/** Days since 1899-12-30: a wall-clock time without a zone, whose fraction is not exact. */
const ofSerial = (days: number, zone: string) =>
	DateTime.fromMillis(dayZero + Math.round(days * 86_400) * 1_000, utc).setZone(zone, {
		keepLocalTime: true,
	});

/** ISO dates of luxon include weeks, days of a year, months and hours alone: those are not full. */
const isoDate = /^(?:\d{4}-\d{2}-\d{2}(?:T|$)|\d{8}T)/i;

const yearFirst =
	/^(?<year>\d{4})(?<sign>[-/.年])(?<month>\d{1,2})(?:\k<sign>|(?<=年\d{1,2})月)(?<day>\d{1,2})(?:日\s*|[\sT]+|$)/i;
const clockTime =
	/^(?<hours>\d{1,2})(?<rest>:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(?<offset>Z|[+-]\d{2}(?::?\d{2})?)?$/i;

function ofText(text: string, zone: string): DateTime | undefined {
	if (/^\d+(?:\.\d+)?$/.test(text)) return ofGivenNumber(Number(text), zone);
	const printed = DateTime.fromFormat(text, jingFormat, { zone: china });
	if (printed.isValid) return printed;
	const iso = isoDate.test(text) ? text : toIsoText(text);
	return iso === undefined ? undefined : DateTime.fromISO(iso, { zone, setZone: true });
}

/** As spreadsheets and databases print it: 2026/1/5 9:00, 2026年12月24日, 2026-12-24 09:00+08. */
function toIsoText(text: string): string | undefined {
	const [dayPart, year, , month, day] = yearFirst.exec(text) ?? [];
	if (dayPart === undefined) return undefined;
	const date = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
	const clock = text.slice(dayPart.length);
	if (clock === '') return date;
	const [whole, hours, rest, offset = ''] = clockTime.exec(clock) ?? [];
	return whole === undefined ? undefined : `${date}T${hours!.padStart(2, '0')}${rest}${offset}`;
}

/** JING's form, in China time and without an offset. MySQL's empty date isn't a valid time for luxon. */
const printed = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;

const toIso = (time: DateTime) =>
	time.isValid ? time.toISO({ suppressMilliseconds: true }) : null;

/** Unix seconds (or milliseconds) -> ISO with offset, in China time; null if it isn't a point in time. */
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
