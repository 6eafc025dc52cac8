import fc from 'fast-check';
import { readAnswer } from '../../../nodes/Jing/transport/envelope';
import { parseJson, parseToSend, plainText, writeJson } from '../../../nodes/Jing/transport/json';

describe('an answer', () => {
	it.each([
		['{"id":1234567890123456789}', { id: '1234567890123456789' }],
		['{"id":-9007199254740992}', { id: '-9007199254740992' }],
		['{"id":9007199254740991}', { id: 9007199254740991 }],
		['{"id":-9007199254740991}', { id: -9007199254740991 }],
		['[ 12345678901234567890 ,1]', ['12345678901234567890', 1]],
		['{"a":{"b":[{"id":\n1234567890123456789\n}]}}', { a: { b: [{ id: '1234567890123456789' }] } }],
		['{"n":1234567890123456.5}', { n: 1234567890123456.5 }],
		['{"n":12345678901234567890e2}', { n: 12345678901234567890e2 }],
		['{"text":"1234567890123456789"}', { text: '1234567890123456789' }],
		[
			'{"text":"said: 1234567890123456789, \\"9876543210987654321\\""}',
			{
				text: 'said: 1234567890123456789, "9876543210987654321"',
			},
		],
		['{"1234567890123456789":1}', { '1234567890123456789': 1 }],
		['{"text":"\\\\","id":1234567890123456789}', { text: '\\', id: '1234567890123456789' }],
		['1234567890123456789', '1234567890123456789'],
	])('%s keeps its numbers', (text, value) => {
		expect(parseJson(text)).toEqual(value);
	});

	it.each([
		['', undefined],
		['{', undefined],
		['{"id":01234567890123456789}', undefined],
		['{"id":1234567890123456789', undefined],
		['<html>1234567890123456789</html>', undefined],
		['null', null],
	])('%j is read as %j', (text, value) => {
		expect(parseJson(text)).toEqual(value);
	});

	it('may begin with a byte order mark', () => {
		expect(parseJson('\uFEFF{"code":0}')).toEqual({ code: 0 });
		const body = '\uFEFF{"code":0,"data":{"id":1234567890123456789}}';
		expect(readAnswer({ statusCode: 200, headers: {}, body }, 'call')).toEqual({
			ok: true,
			data: { id: '1234567890123456789' },
		});
	});
});

/** JSON as one writes it by hand: integers of any length among the usual values. */
const jsonTexts = fc.letrec<{ value: string; list: string; object: string }>((tie) => ({
	value: fc.oneof(
		{ maxDepth: 4 },
		fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map(String),
		fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('"', '\\', '\\"', '": 1')).map(quote),
		fc.bigInt({ min: 10n ** 15n, max: 10n ** 20n }).map((id) => quote(String(id))),
		fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => JSON.stringify(number)),
		fc.constantFrom('true', 'false', 'null'),
		tie('list'),
		tie('object'),
	),
	list: fc.array(tie('value'), { maxLength: 4 }).map((parts) => `[${parts.join(',')}]`),
	object: fc
		.dictionary(
			fc.string({ unit: 'grapheme' }).map((key) => `k${key}`),
			tie('value'),
			{
				maxKeys: 4,
			},
		)
		.map((record) => {
			const parts = Object.entries(record).map(([key, value]) => `${quote(key)}:${value}`);
			return `{${parts.join(',')}}`;
		}),
}));

function quote(text: string) {
	return JSON.stringify(text);
}

describe('JSON that is sent as it is', () => {
	it('has the same numbers, texts and keys when it is written', () => {
		fc.assert(
			fc.property(jsonTexts.value, (text) => {
				expect(writeJson(parseToSend(text))).toBe(text);
			}),
			{ numRuns: 500 },
		);
	});

	it('may begin with a byte order mark, which is not sent', () => {
		expect(writeJson(parseToSend('\uFEFF{"id":1234567890123456789}'))).toBe(
			'{"id":1234567890123456789}',
		);
	});

	it.each([
		'{"n":1e400,"m":-1E+400}',
		'{"n":1e20,"m":12345678901234567890e2,"k":1.5e300}',
		'{"n":0.1234567890123456789,"m":1234567890123456.5}',
		'{"say":"1e400 \\"1e20"}',
	])('%s has all its digits', (text) => {
		expect(writeJson(parseToSend(text))).toBe(text);
	});

	it.each([
		['\uD83D', '"\uFFFD"'],
		['\uDC4D\uD83D', '"\uFFFD\uFFFD"'],
		['a\uD83D\uDC4Db', '"a\uD83D\uDC4Db"'],
		['\\ud83d', '"\\\\ud83d"'],
		['\\\uD83D', '"\\\\\uFFFD"'],
		['\uD83D\\ud83d', '"\uFFFD\\\\ud83d"'],
	])('has U+FFFD for half a character: %j', (text, json) => {
		expect(writeJson(text)).toBe(json);
		expect(JSON.parse(writeJson({ [text]: [text] }))).toEqual({
			[text.replace(/\p{Surrogate}/gu, '\uFFFD')]: [text.replace(/\p{Surrogate}/gu, '\uFFFD')],
		});
	});

	it.each(['', '{', '{"id":01}', 'text', '{"id":1234567890123456789'])('is refused: %j', (text) => {
		expect(() => parseToSend(text)).toThrow(SyntaxError);
	});

	it('shows its long integers to a person without anything around them', () => {
		const { id } = parseToSend('{"id":-1234567890123456789}') as { id: unknown };
		expect(plainText(id)).toBe('-1234567890123456789');
		expect(plainText('a text')).toBe('a text');
		expect(plainText(7)).toBe('7');
	});
});
