import { DateTime } from 'luxon';
import { toJingTime } from '../../../nodes/Jing/transport/times';

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
