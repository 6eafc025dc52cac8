import fc from 'fast-check';
import { asPush, readBody } from '../../../nodes/Jing/trigger/push';
import { pushes } from '../support/events';
import { hostile, hostileTexts, nested } from '../support/hostile';

const readPush = (rawBody: Buffer | string | undefined, parsed: unknown) =>
	asPush(readBody(rawBody, parsed));

const read = (text: string) => readPush(Buffer.from(text), undefined);

describe('what is read', () => {
	it.each(pushes)('the push of %s, from its bytes', (_event, push) => {
		expect(read(JSON.stringify(push))).toEqual(push);
	});

	it('a text, where n8n gives no bytes', () => {
		expect(readPush('{"mid":"59"}', {})).toEqual({ mid: '59' });
		expect(readPush(undefined, '{"mid":"59"}')).toEqual({ mid: '59' });
		expect(readPush(undefined, { mid: '59' })).toEqual({ mid: '59' });
	});

	it('the bytes, rather than what n8n made of them', () => {
		expect(readPush(Buffer.from('{"mid":"59"}'), { mid: '60' })).toEqual({ mid: '59' });
		expect(readPush(Buffer.from('[]'), { mid: '60' })).toBeUndefined();
	});

	it('UTF-8 with a byte order mark, and white space around it', () => {
		expect(read('\uFEFF {"name":"中山大学"}\r\n')).toEqual({ name: '中山大学' });
	});

	it('keys that every object inherits, as own properties', () => {
		const push = read('{"constructor":{"prototype":1},"toString":2,"hasOwnProperty":3}')!;
		expect(Object.keys(push)).toEqual(['constructor', 'toString', 'hasOwnProperty']);
	});

	it('100 levels, and no more', () => {
		expect(read(nested(100))).toEqual(JSON.parse(nested(100)));
		expect(read(nested(101))).toBeUndefined();
		expect(read(`{"a":${'['.repeat(99)}${']'.repeat(99)}}`)).toBeDefined();
		expect(read(`{"a":${'['.repeat(100)}${']'.repeat(100)}}`)).toBeUndefined();
	});
});

describe('integers', () => {
	it.each([
		['9007199254740991', 9007199254740991],
		['-9007199254740991', -9007199254740991],
		['9007199254740992', '9007199254740992'],
		['9007199254740993', '9007199254740993'],
		['-9007199254740993', '-9007199254740993'],
		['3871204456123904001', '3871204456123904001'],
		['123456789012345678901234567890', '123456789012345678901234567890'],
		['0.12345678901234567890', 0.12345678901234568],
		['12345678901234567890.5', 12345678901234567890.5],
		['12345678901234567890e1', 12345678901234567890e1],
		['1e30', 1e30],
		['"3871204456123904001"', '3871204456123904001'],
	])('%s is read as %p', (source, value) => {
		expect(read(`{"n":${source}}`)).toEqual({ n: value });
		expect(read(`{"a":[{"n": ${source} },${source}]}`)).toEqual({ a: [{ n: value }, value] });
	});

	it.each([
		'"3871204456123904001"',
		'a 3871204456123904001 b',
		'"',
		'\\',
		'\\"3871204456123904001',
		'\u2028',
		'\\u0022',
	])('leaves them alone in the text %p', (text) => {
		const push = { [text]: text, after: text };
		expect(read(`${JSON.stringify(push).slice(0, -1)},"n":3871204456123904001}`)).toEqual({
			...push,
			n: '3871204456123904001',
		});
	});

	it('are kept in any place of any push', () => {
		const integer = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary' }), integer)), (rows) => {
				const json = rows.map(([text, number]) => `[${JSON.stringify(text)},${number}]`);
				const expected = rows.map(([text, number]) => [
					text,
					Number.isSafeInteger(Number(number)) ? Number(number) : String(number),
				]);
				expect(readPush(`{"rows":[${json.join(',')}]}`, undefined)).toEqual({ rows: expected });
			}),
		);
	});

	it('are kept in a push of many megabytes', () => {
		const text = '"\\ 12345678901234567890 '.repeat(200_000);
		const push = read(`{"text":${JSON.stringify(text)},"n":12345678901234567890}`);
		expect(push!.n).toBe('12345678901234567890');
		expect(push!.text === text).toBe(true);
	});
});

describe('what can be no push', () => {
	it.each(hostileTexts.map((text) => [text.slice(0, 60), text]))('%s', (_start, text) => {
		expect(read(text)).toBeUndefined();
		expect(readPush(text, undefined)).toBeUndefined();
		expect(readPush(undefined, text)).toBeUndefined();
	});

	it.each([[undefined], [null], [[]], [7], [true], ['text']])('the parsed value %p', (parsed) => {
		expect(readPush(undefined, parsed)).toBeUndefined();
	});

	it('bytes that are no UTF-8', () => {
		expect(readPush(Buffer.from([0xff, 0xfe, 0x00, 0x7b]), undefined)).toBeUndefined();
	});

	it('throws at nothing', () => {
		fc.assert(
			fc.property(hostile.value, fc.anything(), fc.uint8Array(), (value, parsed, bytes) => {
				readPush(JSON.stringify(value), parsed);
				readPush(Buffer.from(bytes), parsed);
				readPush(undefined, parsed);
			}),
			{ numRuns: 1_000 },
		);
	});
});
