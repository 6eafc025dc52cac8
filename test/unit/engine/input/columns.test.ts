import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { Field } from '../../../../nodes/Jing/engine/definition';
import type { ValueContext } from '../../../../nodes/Jing/engine/input/input';
import { readTopLevel } from '../../../../nodes/Jing/engine/input/values';
import { Problem } from '../../../../nodes/Jing/engine/problem';
import { writeJson } from '../../../../nodes/Jing/transport/json';
import { nothings } from '../../support/expressions';
import { fieldOf } from '../../support/records';

const field = fieldOf('fields', { displayName: 'Fields', type: 'resourceMapper' });

const options = [
	{ name: '教育', value: 'education' },
	{ name: '医疗', value: 7 },
];
const flags = [
	{ name: 'Yes', value: 'true' },
	{ name: 'No', value: 'false' },
];
const schema = [
	{ id: 'name', displayName: '姓名', type: 'string' },
	{ id: 'age', displayName: '年龄', type: 'number' },
	{ id: 'agreed', displayName: '同意', type: 'boolean', removed: true, isOffered: true },
	{ id: 'paid', displayName: '付费', type: 'options', options: flags, isFlag: true },
	{ id: 'met', displayName: '拜访时间', type: 'dateTime' },
	{ id: 'born', displayName: '生日', type: 'dateTime', isDay: true },
	{ id: 'industry', displayName: '行业', type: 'options', options },
	{ id: 'plans', displayName: '计划', type: 'string', options },
	{ id: 'gone', displayName: '停用', type: 'string', removed: true },
];

const moment = '2026-12-24T01:00:00.000Z';
const printed = '2026-12-24 09:00:00';

interface Given extends Partial<ValueContext> {
	mapper?: object;
	of?: Field;
}

/** Columns mapped one by one, each by an expression. */
function readMapped(value: Record<string, unknown>, { mapper, of = field, ...more }: Given = {}) {
	const held = { mappingMode: 'defineBelow', value, schema, ...mapper };
	const expressions = Object.fromEntries(Object.keys(value).map((code) => [code, '={{ $json }}']));
	const stored = { ...held, value: expressions };
	return readTopLevel(of, held, { zone: 'Asia/Shanghai', stored, ...more });
}

/** The same values as columns of the item. */
function readAutomatic(json: Record<string, unknown>, { mapper, of = field, ...more }: Given = {}) {
	const held = { mappingMode: 'autoMapInputData', value: {}, schema, ...mapper };
	return readTopLevel(of, held, { zone: 'Asia/Shanghai', json, stored: held, ...more });
}

/** Typed into the panel. */
const readTyped = (value: Record<string, unknown>, more: Given = {}) =>
	readMapped(value, { ...more, stored: { mappingMode: 'defineBelow', value, schema } });

const modes = [
	['by an expression', readMapped],
	['by a column of the item', readAutomatic],
] as const;

describe.each(modes)('a value that is given %s', (_mode, read) => {
	it.each([
		['name', '王芳', '王芳'],
		['name', 13800138000, 13800138000],
		['name', '1234567890123456789', '1234567890123456789'],
		['name', { a: [1, { b: '1234567890123456789' }] }, { a: [1, { b: '1234567890123456789' }] }],
		['name', new Date(moment), printed],
		['name', DateTime.fromISO(moment), printed],
		['name', moment, printed],
		['age', '42', 42],
		['age', ' 4.5 ', 4.5],
		['age', 0, 0],
		['age', '1234567890123456789', '1234567890123456789'],
		['age', '0.12345678901234567', '0.12345678901234567'],
		['agreed', 'Yes', true],
		['agreed', 0, false],
		['agreed', false, false],
		['paid', 'true', true],
		['paid', 'No', false],
		['paid', ' YES ', true],
		['paid', 1, true],
		['paid', '0', false],
		['paid', false, false],
		['met', moment, printed],
		['met', DateTime.fromISO(moment, { zone: 'America/New_York' }), printed],
		['met', 46380.375, printed],
		['industry', '教育', 'education'],
		['industry', ' EDUCATION ', 'education'],
		['industry', '医疗', 7],
		['industry', '7', 7],
		['industry', ['教育', '医疗'], ['education', 7]],
		['industry', ['', '医疗'], [7]],
		['plans', '教育，医疗', ['education', 7]],
		['plans', ['医疗'], [7]],
		['plans', [null, ' ', '教育'], ['education']],
		['plans', '["education","医疗"]', ['education', 7]],
	])('%s: %p is sent as %p', (code, value, sent) => {
		expect(read({ [code]: value })).toEqual({ [code]: sent });
	});

	it.each([
		['name', NaN],
		['name', Infinity],
		['name', 'Invalid DateTime'],
		['name', new Date('x')],
		['name', 2 ** 53],
		['name', { deep: [NaN] }],
		['age', 'many'],
		['age', '0x10'],
		['age', NaN],
		['age', 2 ** 53],
		['age', true],
		['agreed', 'maybe'],
		['paid', 'maybe'],
		['met', '24/12/2026'],
		['met', new Date('x')],
		['industry', NaN],
		['plans', [{ a: 1 }]],
	])('%s: %p is refused, and named by label and code', (code, value) => {
		const problem = read({ [code]: value }) as Problem;
		expect(problem).toBeInstanceOf(Problem);
		const { displayName } = schema.find(({ id }) => id === code)!;
		expect(problem.field).toBe(`Fields: ${displayName} (${code})`);
		expect(problem.message).toMatch(/must be/);
	});

	it('leaves the field as it is where it is blank, of any type', () => {
		for (const { id } of schema) {
			for (const nothing of nothings) {
				expect(read({ name: 'Li', [id === 'name' ? 'age' : id]: nothing })).toEqual({ name: 'Li' });
			}
		}
	});

	it.each([
		[['', '']],
		[[' ', '\u3000']],
		[[undefined]],
		[[null, '']],
		[','],
		['、 ，'],
		['[]'],
		['[""]'],
	])('of several options leaves the field as it is where it is %j', (blank) => {
		expect(read({ name: 'Li', plans: blank })).toEqual({ name: 'Li' });
		expect(read({ plans: blank })).toBeUndefined();
	});

	it('keeps the digits of a BigInt', () => {
		for (const code of ['name', 'age']) {
			const sent = read({ [code]: 1234567890123456789n });
			expect(writeJson(sent)).toBe(`{"${code}":1234567890123456789}`);
		}
	});

	it('is sent as it is where no option is like it, with a hint', () => {
		const hints: string[] = [];
		expect(read({ industry: 'Space', plans: 'x,教育' }, { hints })).toEqual({
			industry: 'Space',
			plans: ['x', 'education'],
		});
		expect(hints).toEqual([
			'行业 (industry): "Space" is not an option in JING\'s list. It was sent as it is.',
			'计划 (plans): "x" is not an option in JING\'s list. It was sent as it is.',
		]);
	});

	it('of a text is what goes over the wire, whatever it holds', () => {
		const isPlain = (text: string) => text.trim() !== '' && !/^\d{4}-|^NaN$|^Invalid/.test(text);
		const texts = fc.string({ unit: 'binary' }).filter(isPlain);
		fc.assert(
			fc.property(texts, (text) => {
				const sent = read({ name: text });
				// Signs that nobody sees are a blank.
				fc.pre(sent !== undefined && Object.keys(sent as object).length > 0);
				expect(sent).toEqual({ name: text });
			}),
		);
	});

	it('of digits keeps them all, as a number or as text', () => {
		const digits = fc.bigInt({ min: 0n, max: 10n ** 30n }).map(String);
		fc.assert(
			fc.property(digits, (text) => {
				expect(String((read({ age: text }) as { age: unknown }).age)).toBe(text);
				expect(read({ name: text })).toEqual({ name: text });
			}),
		);
	});

	it('of any JSON keeps its types', () => {
		const json = fc.jsonValue().filter((value) => {
			const text = JSON.stringify(value);
			return !/e[+-]?\d|-0|\d{16}|\d{4}-\d\d-|NaN|Invalid/.test(text);
		});
		fc.assert(
			fc.property(json, (value) => {
				const sent = read({ name: { value } });
				expect(sent).toEqual({ name: { value } });
			}),
		);
	});
});

describe('a day', () => {
	const days = ['1990-05-01', '1990/5/1', '1990年5月1日', '1990-05-01T00:00:00', 32994];
	const zones = ['America/New_York', 'Asia/Shanghai', 'Asia/Tokyo', 'Pacific/Auckland'];

	it.each(zones)('stays that day in a workflow of %s', (zone) => {
		for (const born of days) {
			for (const read of [readMapped, readAutomatic]) {
				expect(read({ born }, { zone })).toEqual({ born: '1990-05-01 00:00:00' });
			}
		}
	});

	const today = (zone: string) => DateTime.fromISO('2026-06-01', { zone });

	it.each<[string, unknown, string]>([
		['Asia/Tokyo', today('Asia/Tokyo'), '2026-06-01'],
		['Pacific/Auckland', today('Pacific/Auckland'), '2026-06-01'],
		['America/New_York', today('America/New_York'), '2026-06-01'],
		['America/New_York', today('Asia/Tokyo'), '2026-06-01'],
		['Asia/Shanghai', today('America/New_York').plus({ hours: 20 }), '2026-06-01'],
		['Asia/Tokyo', '2026-06-01T00:00:00.000+09:00', '2026-06-01'],
		['Asia/Tokyo', '2026-06-01 23:30+09', '2026-06-01'],
		['Asia/Shanghai', '2026-06-01T20:00:00-04:00', '2026-06-01'],
		['Asia/Tokyo', '2026-06-01 23:30:00', '2026-06-01'],
		['Asia/Tokyo', today('Asia/Tokyo').toJSDate(), '2026-06-01'],
		['Asia/Tokyo', today('Asia/Tokyo').toJSDate().toISOString(), '2026-06-01'],
		['Asia/Tokyo', today('Asia/Tokyo').toSeconds(), '2026-06-01'],
		['America/New_York', new Date('2026-06-01T23:00:00-04:00'), '2026-06-02'],
		['America/New_York', new Date('2026-06-01T23:00:00+08:00'), '2026-06-01'],
		['America/New_York', new Date('2026-06-01'), '2026-06-01'],
		['America/New_York', '2026-06-01T00:00:00.000Z', '2026-06-01'],
		['America/New_York', moment, '2026-12-24'],
		['America/New_York', 46174.99, '2026-06-01'],
	])('is, in a workflow of %s and given as %p, the one meant there', (zone, born, meant) => {
		for (const read of [readMapped, readAutomatic]) {
			expect(read({ born }, { zone })).toEqual({ born: `${meant} 00:00:00` });
		}
	});

	it.each(['24/12/2026', 'Invalid DateTime', new Date('x'), DateTime.invalid('x'), true])(
		'is not %p',
		(born) => expect(readMapped({ born })).toBeInstanceOf(Problem),
	);
});

describe('what is typed into the panel', () => {
	it('counts as what an expression gives', () => {
		const typed = { name: '王芳', age: '42', met: '2026-12-24T09:00:00', industry: 'education' };
		expect(readTyped({ ...typed, plans: '教育, 医疗', agreed: false })).toEqual({
			...typed,
			age: 42,
			met: printed,
			plans: ['education', 7],
			agreed: false,
		});
	});

	it('is left out where it is blank', () => {
		expect(readTyped({ name: ' ', age: null, plans: '', met: '' })).toBeUndefined();
	});

	it('is an error where something is demanded', () => {
		const of = { ...field, required: true };
		expect(readTyped({ name: '' }, { of })).toMatchObject({ field: 'Fields', message: 'is empty' });
		const empty = { mapper: { value: null, schema: undefined } };
		expect(readTyped({}, { of, ...empty })).toMatchObject({ field: 'Fields', message: 'is empty' });
	});

	it('may have a code that the list lacks', () => {
		expect(readTyped({ budget: '1200' })).toEqual({ budget: '1200' });
	});

	it.each(['__proto__', 'constructor'])('may have the code %s', (code) => {
		expect(JSON.stringify(readTyped(JSON.parse(`{"${code}":"x"}`)))).toBe(`{"${code}":"x"}`);
	});
});

describe('automatic mapping', () => {
	it('leaves out what is no field or was taken out, and says which', () => {
		const leftOut: string[] = [];
		const hints: string[] = [];
		const json = { name: 'Li', agreed: 'yes', gone: 'x', row_number: 5, 备注: 'y' };
		expect(readAutomatic(json, { leftOut, hints })).toEqual({ name: 'Li', agreed: true });
		expect(leftOut).toEqual(['row_number', '备注']);
		expect(hints).toEqual(['Fields: not sent, as removed from the fields: gone.']);
		expect(readAutomatic({ ' 停用 ': 'x' }, { leftOut, hints })).toBeUndefined();
		expect(leftOut).toHaveLength(2);
		expect(hints[1]).toContain('停用');
		expect(readMapped({ name: 'Li' }, { json, hints })).toEqual({ name: 'Li' });
		expect(hints).toHaveLength(2);
	});

	it.each([[''], [null], [undefined], ['\u3000'], [[]], [['', ' ']]])(
		'takes the label where %j stands under the code',
		(blank) => {
			for (const json of [
				{ plans: blank, 计划: '教育' },
				{ 计划: '教育', plans: blank },
			]) {
				expect(readAutomatic(json)).toEqual({ plans: ['education'] });
			}
		},
	);

	it('knows a field by its label as well, but its code comes first', () => {
		expect(readAutomatic({ 姓名: 'Li', ' 年龄 ': '7' })).toEqual({ name: 'Li', age: 7 });
		const leftOut: string[] = [];
		expect(readAutomatic({ 姓名: 'Li', name: 'Wang' }, { leftOut })).toEqual({ name: 'Wang' });
		expect(leftOut).toEqual(['姓名']);
	});

	it.each([[[]], [undefined], ['x']])('is refused where the list is %p', (none) => {
		expect(readAutomatic({ name: 'Li' }, { mapper: { schema: none } })).toMatchObject({
			field: 'Fields',
			message: expect.stringContaining('list of JING') as string,
			advice: expect.stringMatching(/refresh the field list.*Other Fields/) as string,
		});
	});

	it('says what it left out where other fields are set and there is no list', () => {
		const leftOut: string[] = [];
		const none = { mapper: { schema: [] }, isJoined: true, leftOut };
		expect(readAutomatic({ name: 'Li' }, none)).toBeUndefined();
		expect(leftOut).toEqual(['name']);
	});
});

describe('what stood under the name before', () => {
	const read = (raw: unknown, stored: unknown = raw) =>
		readTopLevel(field, raw, { zone: 'Asia/Shanghai', stored });
	const rows = { values: [{ key: 'name', value: 'Li' }] };

	it.each<[string, unknown]>([
		['rows', rows],
		['a list of rows', rows.values],
		['an object by code', { name: 'Li' }],
		['JSON text', '{"name":"Li"}'],
		['JSON text of a mapper', '{"mappingMode":"defineBelow","value":{"name":"Li"}}'],
		['a mapper without a list of fields', { mappingMode: 'defineBelow', value: { name: 'Li' } }],
		['values as JSON text', { mappingMode: 'defineBelow', value: '{"name":"Li"}' }],
	])('%s is read', (_what, raw) => {
		expect(read(raw)).toEqual({ name: 'Li' });
		expect(read(raw, '={{ $json.fields }}')).toEqual({ name: 'Li' });
	});

	it('keeps an empty text that is typed into a row, and leaves out what an expression gave', () => {
		const empty = { values: [{ key: 'name', value: '' }] };
		expect(read(empty)).toEqual({ name: '' });
		expect(read(empty, { values: [{ key: 'name', value: '={{ $json.x }}' }] })).toBeUndefined();
	});

	it('keeps all digits of JSON text', () => {
		expect(writeJson(read('{"n":1234567890123456789,"t":"1234567890123456789"}'))).toBe(
			'{"n":1234567890123456789,"t":"1234567890123456789"}',
		);
	});

	it.each(['x', '7', '["a"]', '{"a"', 'null'])('the text %s is refused', (text) => {
		expect(read(text)).toMatchObject({
			field: 'Fields',
			message: expect.stringContaining('must be an object of values') as string,
		});
	});

	it('names the part of a row that is missing', () => {
		expect(read({ values: [{ value: 'x' }] })).toMatchObject({ field: 'Fields: Field Code' });
		expect(read({ values: [{ key: 'age', value: NaN }] })).toMatchObject({
			field: 'Fields: Value',
			message: expect.stringContaining('for "age" must be') as string,
		});
	});

	it('is sent beside the columns once the panel was opened, with a hint', () => {
		const held = { mappingMode: 'defineBelow', value: { age: 5, name: 'Wang' }, schema };
		const both = { ...held, values: [...rows.values, { key: 'title', value: 'CMO' }] };
		const hints: string[] = [];
		const sent = readTopLevel(field, both, { zone: 'UTC', stored: both, hints });
		expect(sent).toEqual({ name: 'Wang', title: 'CMO', age: 5 });
		expect(hints).toEqual([expect.stringContaining('name, title stand in rows')]);
	});
});
