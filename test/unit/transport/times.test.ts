import { runInNewContext } from 'node:vm';
import { DateTime } from 'luxon';
import { isDate, isWrittenDate, toJingTime } from '../../../nodes/Jing/transport/times';

it.each([
	['2024-06-01T09:00:00', 'Asia/Shanghai', '2024-06-01 09:00:00'],
	['2024-06-01T09:00:00', 'Europe/Berlin', '2024-06-01 15:00:00'],
	['2024-01-15T09:00:00', 'Europe/Berlin', '2024-01-15 16:00:00'],
	['2024-06-01T20:00:00', 'America/New_York', '2024-06-02 08:00:00'],
	['2024-06-01T09:00:00.000Z', 'Europe/Berlin', '2024-06-01 17:00:00'],
	['2024-06-01T09:00:00+02:00', 'America/New_York', '2024-06-01 15:00:00'],
	['2024-12-31T23:30:00Z', 'UTC', '2025-01-01 07:30:00'],
	['2024-06-01', 'Asia/Shanghai', '2024-06-01 00:00:00'],
	['2024-06-01', 'UTC', '2024-06-01 08:00:00'],
	[' 2024-06-01T09:00:00 ', 'Asia/Shanghai', '2024-06-01 09:00:00'],
	['20240601T090000', 'UTC', '2024-06-01 17:00:00'],
	['2024-06-01T09', 'UTC', '2024-06-01 17:00:00'],
	['2024-06-01T09:00:00+08:00[Asia/Shanghai]', 'UTC', '2024-06-01 09:00:00'],
	['2024-06-01 09:00', 'Europe/Berlin', '2024-06-01 15:00:00'],
	['2024-06-01 09:00:00.123', 'Asia/Shanghai', '2024-06-01 09:00:00'],
	['2024-06-01 01:00:00+00', 'Europe/Berlin', '2024-06-01 09:00:00'],
	['2024-06-01 01:00:00 +0000', 'Europe/Berlin', '2024-06-01 09:00:00'],
	['2024-06-01 01:00:00Z', 'Europe/Berlin', '2024-06-01 09:00:00'],
	['2024/06/01 09:00:00', 'Asia/Shanghai', '2024-06-01 09:00:00'],
	['2024/6/1 9:00', 'Asia/Shanghai', '2024-06-01 09:00:00'],
	['2024/6/1', 'Asia/Shanghai', '2024-06-01 00:00:00'],
	['2024-6-1', 'Asia/Shanghai', '2024-06-01 00:00:00'],
	['2024.06.01', 'Asia/Shanghai', '2024-06-01 00:00:00'],
	['2024年6月1日', 'Asia/Shanghai', '2024-06-01 00:00:00'],
	['2024年06月01日 09:00', 'Europe/Berlin', '2024-06-01 15:00:00'],
	['2024年06月01日09:00:30', 'Asia/Shanghai', '2024-06-01 09:00:30'],
])('reads %s in %s as %s', (value, zone, time) => {
	expect(toJingTime(value, zone)).toBe(time);
});

it.each(['UTC', 'America/New_York', 'Asia/Shanghai'])(
	"leaves JING's own form as it is in %s, for it is China time already",
	(zone) => {
		expect(toJingTime('2023-02-27 15:02:25', zone)).toBe('2023-02-27 15:02:25');
	},
);

it('reads what expressions give: luxon times, dates and milliseconds', () => {
	const moment = '2024-06-01T01:00:00.000Z';
	const here = DateTime.fromISO(moment, { zone: 'America/New_York' });
	for (const value of [here, new Date(moment), Date.parse(moment)]) {
		expect(toJingTime(value, 'Europe/Berlin')).toBe('2024-06-01 09:00:00');
	}
});

it.each([
	[1798074000, '2026-12-24 09:00:00'],
	[1798074000.6, '2026-12-24 09:00:00'],
	[1798074000000, '2026-12-24 09:00:00'],
	['1798074000', '2026-12-24 09:00:00'],
	['1798074000000', '2026-12-24 09:00:00'],
	[1e9, '2001-09-09 09:46:40'],
	[9999999999, '2286-11-21 01:46:39'],
	[1e12, '2001-09-09 09:46:40'],
	[9999999999999, '2286-11-21 01:46:39'],
])('reads the number %p as %s, wherever the workflow is', (value, time) => {
	for (const zone of ['UTC', 'America/New_York']) expect(toJingTime(value, zone)).toBe(time);
});

it.each([
	[46380, 'Asia/Shanghai', '2026-12-24 00:00:00'],
	[46380.375, 'Asia/Shanghai', '2026-12-24 09:00:00'],
	['46380.375', 'Asia/Shanghai', '2026-12-24 09:00:00'],
	[46380.375, 'America/New_York', '2026-12-24 22:00:00'],
	[45444.375, 'Europe/Berlin', '2024-06-01 15:00:00'],
	[46380.333333333336, 'Asia/Shanghai', '2026-12-24 08:00:00'],
	[46380.70138888889, 'Asia/Shanghai', '2026-12-24 16:50:00'],
	[46380.99999, 'Asia/Shanghai', '2026-12-24 23:59:59'],
	[20000, 'Asia/Shanghai', '1954-10-03 00:00:00'],
	[80000, 'Asia/Shanghai', '2119-01-11 00:00:00'],
])('reads the day %p of a spreadsheet as the wall clock of %s', (value, zone, time) => {
	expect(toJingTime(value, zone)).toBe(time);
});

it('knows dates of other realms and other copies of luxon', () => {
	const there = runInNewContext('new Date(1798074000000)') as Date;
	const copied = { isLuxonDateTime: true };
	expect(there instanceof Date).toBe(false);
	expect([there, new Date(), DateTime.now(), copied].every(isDate)).toBe(true);
	expect([null, undefined, {}, [], '2024-06-01', 1798074000].some(isDate)).toBe(false);
	expect(toJingTime(there, 'UTC')).toBe('2026-12-24 09:00:00');
});

it('knows the texts that n8n and JSON make of dates', () => {
	const date = DateTime.fromMillis(1798074000000, { zone: 'Asia/Shanghai' });
	for (const text of [String(date), date.toJSDate().toISOString()]) {
		expect(isWrittenDate(text)).toBe(true);
	}
	for (const text of ['2026-12-24', '2026-12-24T09:00:00', '2026-12-24T09:00:00Z', ' x ']) {
		expect(isWrittenDate(text)).toBe(false);
	}
});

it.each([
	...[0, 1, 10, 2026, 19999.9, 80000.5, 20261224, 999999999, 1e10, 1e11, 999999999999, 1e13],
	...[1798074000000000, -1798074000, Infinity, new Date(8.64e15)],
	...['0', '10', '1230', '2026', '20261224', '1798074000000000', '1e9', '0x6b2c0000'],
	...['09:00', '09:00:00', 'T09:00', '2026-12', '2026/12', '2026年12月', '202612', '2026-W52'],
	...['2026-W52-4', '2026-358', '2026358', '+002026-12-24', '24/12/2026', '12/24/2026'],
	...['24.12.2026', '24-12-2026', '2026-13-01', '2026/2/30', '2026-12/24', '2026年12-24'],
	...['2026/12/2409:00', '2026/12/24 25:00', '2026-12-24 9', '2026-12-24 09:00 pm', '12月24日'],
	...['Thu, 24 Dec 2026 01:00:00 GMT', '0000-00-00 00:00:00', 'Invalid DateTime'],
])('takes %p for no full date', (value) => {
	expect(toJingTime(value, 'Asia/Shanghai')).toBeUndefined();
});

it.each([
	['tomorrow'],
	[''],
	['2024-13-01T00:00:00'],
	['2024-02-30 10:00:00'],
	['01.06.2024'],
	[NaN],
	[new Date('x')],
	[DateTime.invalid('x')],
	[null],
	[undefined],
	[true],
	[{}],
	[['2024-06-01']],
])('takes %p for no time', (value) => {
	expect(toJingTime(value, 'UTC')).toBeUndefined();
});

it('takes a time in an unknown zone for no time', () => {
	expect(toJingTime('2024-06-01T09:00:00', 'Mars/Olympus')).toBeUndefined();
});
