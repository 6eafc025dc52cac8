import { runInNewContext } from 'node:vm';
import { DateTime } from 'luxon';
import type { Field } from '../../../nodes/Jing/engine/definition';
import type { ValueContext } from '../../../nodes/Jing/engine/input/input';
import { readOptional, readTopLevel } from '../../../nodes/Jing/engine/input/values';
import { Problem } from '../../../nodes/Jing/engine/problem';
import { catalogFields, fieldsOfKind } from '../support/catalogFields';
import { nothings } from '../support/expressions';

const moment = '2026-12-24T01:00:00.000Z';
const here: ValueContext = { zone: 'Asia/Shanghai', stored: '={{ $json.x }}' };
const rowsOf = (value: unknown) => ({ values: [{ key: 'time2', value }] });

/** Both ways in which a control is read: always there, and added by the user. */
const readBoth = (field: Field, raw: unknown, context = here) => [
	readTopLevel(field, raw, context),
	readOptional(field, raw, context),
];

function expectRefused(field: Field, raw: unknown, context = here) {
	for (const read of readBoth(field, raw, context)) expect(read).toBeInstanceOf(Problem);
}

function expectSent(field: Field, raw: unknown, sent: unknown, context = here) {
	for (const read of readBoth(field, raw, context)) expect(read).toEqual(sent);
}

const sandboxDate = (time: string) => runInNewContext(`new Date(${JSON.stringify(time)})`) as Date;
const dates: unknown[] = [
	new Date(moment),
	sandboxDate(moment),
	DateTime.fromISO(moment),
	DateTime.fromISO(moment, { zone: 'America/New_York' }),
	DateTime.fromISO(moment, { zone: 'Europe/Berlin' }).toString(),
	moment,
];
const noDates: unknown[] = [new Date('x'), sandboxDate('x'), DateTime.invalid('x')];
const noNumbers: unknown[] = [NaN, Infinity, -Infinity, 2 ** 53, -(2 ** 53), 1e300];

it('the catalog has fields of every kind', () => {
	for (const kind of ['dateTime', 'list', 'commaText', 'options', 'number', 'boolean', 'map']) {
		expect(fieldsOfKind(kind)).not.toHaveLength(0);
	}
	for (const kind of ['string', 'identity', 'wrappedMap', 'variables', 'multiOptions']) {
		expect(fieldsOfKind(kind)).not.toHaveLength(0);
	}
});

describe.each(fieldsOfKind('dateTime'))('the time $where', ({ field }) => {
	it('takes a date of any kind, in China time', () => {
		for (const date of dates) expectSent(field, date, '2026-12-24 09:00:00');
	});

	it('takes seconds, milliseconds and days of a spreadsheet', () => {
		for (const value of [1798074000, 1798074000000, '1798074000', 46380.375, '46380.375']) {
			expectSent(field, value, '2026-12-24 09:00:00');
		}
	});

	it('refuses all that is not a full date, with the value shown', () => {
		const values = [
			0,
			2026,
			20261224,
			1798074000000000,
			'09:00',
			'10',
			'2026',
			'1230',
			'24/12/2026',
		];
		for (const value of [...values, ...noDates, NaN, true, '2026-W52', '2026-358', '2026-12']) {
			expectRefused(field, value);
			expect(readTopLevel(field, value, here)).toMatchObject({
				message: expect.stringMatching(/must be a date and time .*, but is ./) as string,
			});
		}
	});
});

describe.each(fieldsOfKind('list', 'commaText', 'multiOptions'))('the list $where', ({ field }) => {
	const sent = (parts: string[]) => (field.wire === 'commaText' ? parts.join(',') : parts);

	it('takes JSON text, and every sign that separates', () => {
		expectSent(field, '["b1", 7]', sent(['b1', '7']));
		expectSent(field, 'b1,b2，b3、b4；b5;b6\nb7\r\nb8', sent([...'12345678'].map((n) => `b${n}`)));
	});

	it('leaves what stands inside the elements of a list', () => {
		const parts = ['b、1', 'b；2'];
		expectSent(field, parts, sent(parts));
		expectSent(field, JSON.stringify(parts), sent(parts));
		if (field.wire === 'commaText') expectRefused(field, ['b,1']);
		else expectSent(field, '["b,1"]', ['b,1']);
	});

	it('refuses what is not a list of texts', () => {
		const values = ['{"a":1}', '["a"', "['a', 'b']", '[["a"]]', '[{"a":1}]', { a: 1 }, [['a']]];
		for (const value of [...values, [null], ...noDates, ...noNumbers]) expectRefused(field, value);
		for (const value of noNumbers) expectRefused(field, ['a', value]);
	});
});

describe.each(fieldsOfKind('options'))('the option $where', ({ field }) => {
	const choices = (field.options ?? []).flatMap((each) => ('value' in each ? [each] : []));

	it('takes its values and names without case and blanks', () => {
		for (const { name, value } of choices) {
			const word = String(value);
			for (const given of [word, ` ${word}\u00A0`, word.toUpperCase(), name.toLowerCase()]) {
				expectSent(field, given, word);
			}
		}
	});

	it('sends another word with a hint, unless other fields hang on it', () => {
		const hints: string[] = [];
		expectSent(field, 'Something_else', 'Something_else', { ...here, hints });
		expect(hints[0]).toContain(`${field.displayName}: "Something_else"`);
		expectRefused(field, 'Something_else', { ...here, decisive: new Set([field.name]) });
	});

	it('refuses what is not a word', () => {
		for (const value of [...noDates, ...noNumbers, { a: 1 }, ['a']]) expectRefused(field, value);
	});
});

describe.each(fieldsOfKind('number'))('the number $where', ({ field }) => {
	it('refuses all but plain decimals', () => {
		const texts = [
			'0x10',
			'1e3',
			'１２',
			'NaN',
			'Infinity',
			'1,000',
			'12 000',
			'1_000',
			'9'.repeat(17),
		];
		for (const value of [...texts, ...noNumbers, ...noDates, new Date(), true, [1], { a: 1 }]) {
			expectRefused(field, value);
		}
	});

	it('takes plain decimals as text, with blanks around them', () => {
		expectSent(field, ' 12\u00A0', 12);
		expectSent(field, '12.0', 12);
	});
});

it('points are whole numbers', () => {
	const points = fieldsOfKind('number').filter(({ field }) => field.name === 'points');
	expect(points).toHaveLength(2);
	for (const { field } of points) {
		for (const value of [1.5, '1.5', '2.000001']) expectRefused(field, value);
	}
});

describe.each(fieldsOfKind('boolean'))('the switch $where', ({ field }) => {
	it('takes the usual words in any case, and nothing else', () => {
		for (const value of [true, 'TRUE', 'True', ' true ', 1, '1', 'yes', 'YES']) {
			expectSent(field, value, true);
		}
		for (const value of [false, 'FALSE', 'false', 0, '0', 'no', 'No']) {
			expectSent(field, value, false);
		}
		for (const value of ['maybe', 2, '10', NaN, new Date(), [true], { a: 1 }]) {
			expectRefused(field, value);
		}
	});
});

describe.each(fieldsOfKind('string'))('the text $where', ({ field }) => {
	it('takes dates in the form of JING, and refuses numbers that are none', () => {
		for (const date of dates) expectSent(field, date, '2026-12-24 09:00:00');
		for (const value of [...noDates, ...noNumbers, 'Invalid DateTime']) expectRefused(field, value);
	});
});

describe.each(fieldsOfKind('identity'))('the identity $where', ({ field }) => {
	it('is trimmed of all that can not be seen, and keeps its digits', () => {
		for (const given of [
			'\uFEFFli.na@x.cn\r\n',
			'\u200Bli.na@x.cn\u00A0',
			'\u202Ali.na@x.cn\u202C',
		]) {
			expectSent(field, given, 'li.na@x.cn');
		}
		expectSent(field, 13800138000, '13800138000');
		expectSent(field, '0013800138000', '0013800138000');
		expectSent(field, 1234567890123456789n, '1234567890123456789');
	});

	it('refuses what is no identity', () => {
		for (const value of [...noDates, ...noNumbers, new Date(), true, ['a'], { a: 1 }, '1.38E+10']) {
			expectRefused(field, value);
		}
	});
});

describe.each(fieldsOfKind('map'))('the values $where', ({ field }) => {
	it('take dates in the form of JING, also inside of lists', () => {
		for (const date of dates) expectSent(field, rowsOf(date), { time2: '2026-12-24 09:00:00' });
		expectSent(field, rowsOf([new Date(moment)]), { time2: ['2026-12-24 09:00:00'] });
	});

	it('refuse numbers that are none, and name the field code', () => {
		for (const value of [...noDates, ...noNumbers]) {
			for (const raw of [rowsOf(value), rowsOf({ deep: [value] }), { time2: value }]) {
				expectRefused(field, raw);
				expect(readTopLevel(field, raw, here)).toMatchObject({
					field: expect.stringContaining(`${field.displayName}: `) as string,
					message: expect.stringContaining('for "time2"') as string,
				});
			}
		}
	});

	it('leave out what an expression gave nothing for, and send what is fixed and empty', () => {
		const full = { key: 'industry', value: 'chemicals' };
		for (const value of nothings) {
			const row = { key: 'time2', value };
			const given = [here, { ...here, stored: { values: [{ key: 'time2', value: '={{ 1 }}' }] } }];
			for (const context of given) {
				const sent = readTopLevel(field, { values: [row, full] }, context);
				if (field.narrows) expect(sent).toBeInstanceOf(Problem);
				else expect(sent).toEqual({ industry: 'chemicals' });
			}
		}
		const fixed = { zone: 'UTC', stored: rowsOf('') };
		expect(readTopLevel(field, rowsOf(''), fixed)).toEqual({ time2: '' });
	});
});

describe.each(fieldsOfKind('wrappedMap', 'variables'))('the placeholders $where', ({ field }) => {
	const raw = (value: unknown) => (field.wire === 'variables' ? { time2: value } : rowsOf(value));
	const sent = (text: string) =>
		field.wire === 'variables' ? { time2: text } : { time2: { value: text } };

	it('have a text each, and name the one that has none', () => {
		for (const value of [...nothings, ...noDates, ...noNumbers, [1], { a: 1 }]) {
			expectRefused(field, raw(value));
			const { field: label, message } = readTopLevel(field, raw(value), here) as Problem;
			expect(`${label} ${message}`).toContain('time2');
		}
	});

	it('refuse a fixed empty text as well, and all of them missing', () => {
		expectRefused(field, raw(''), { zone: 'UTC', stored: raw('') });
		for (const nothing of nothings) expectRefused(field, nothing);
	});

	it('write numbers and dates out', () => {
		expectSent(field, raw(12), sent('12'));
		for (const date of dates) {
			if (field.wire === 'variables' && typeof date === 'object' && !(date instanceof Date))
				continue;
			expectSent(field, raw(date), sent('2026-12-24 09:00:00'));
		}
	});
});

it.each(fieldsOfKind('variables'))('$where are a JSON object', ({ field }) => {
	for (const value of ['"x"', '[1]', '7', 'true', '{"a"', [1], 7]) expectRefused(field, value);
	expectSent(field, '{"id": 1234567890123456789}', { id: '1234567890123456789' });
});

describe('an expression that gives nothing', () => {
	it('is an error of every field that narrows, and nothing set of the others', () => {
		for (const { where, field } of catalogFields) {
			const isMessage = field.wire === 'variables' || field.wire === 'wrappedMap';
			for (const nothing of nothings) {
				const read = readOptional(field, nothing, here);
				const isRefused = field.narrows === true || field.required === true || isMessage;
				expect([where, read instanceof Problem]).toEqual([where, isRefused]);
				expect([where, read]).toEqual([where, isRefused ? expect.anything() : undefined]);
			}
		}
	});

	it('is an error of every field that is demanded', () => {
		for (const { field } of catalogFields.filter((each) => each.field.required)) {
			for (const nothing of nothings) {
				expect(readTopLevel(field, nothing, here)).toMatchObject({
					field: field.displayName,
					message:
						'is empty: its expression returned nothing; does the column exist under that name?',
				});
			}
		}
	});
});
