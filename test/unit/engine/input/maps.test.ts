import { Problem } from '../../../../nodes/Jing/engine/problem';
import { readTopLevel } from '../../../../nodes/Jing/engine/input/values';
import { context, map, row } from '../../support/controls';
import { mapOf } from '../../support/records';

const wrapped = mapOf('a', { wire: 'wrappedMap' });

describe('a map', () => {
	it('becomes one object that keeps the types', () => {
		const values = [true, 0, '', false, ['a'], { b: 1 }, 'text'];
		const raw = row(values.map((value, index) => ({ key: `k${index}`, value })));
		const sent = { k0: true, k1: 0, k2: '', k3: false, k4: ['a'], k5: { b: 1 }, k6: 'text' };
		expect(readTopLevel(map, raw, context)).toEqual(sent);
	});

	it('may be given as an object by an expression', () => {
		expect(readTopLevel(map, { name: 'Li', age: 5 }, context)).toEqual({ name: 'Li', age: 5 });
	});

	it('takes blanks off the keys, and the last of two values', () => {
		const raw = row([
			{ key: ' a ', value: 1 },
			{ key: 'a', value: 2 },
		]);
		expect(readTopLevel(map, raw, context)).toEqual({ a: 2 });
	});

	it.each(['__proto__', 'constructor', 'prototype', 'toString'])('keeps the key %s', (key) => {
		const sent = readTopLevel(map, row([{ key, value: 'x' }]), context) as object;
		expect(Object.entries(sent)).toEqual([[key, 'x']]);
		expect(JSON.stringify(sent)).toBe(`{"${key}":"x"}`);
	});

	it('leaves out a row whose expression gave nothing, as a blank cell of a table does', () => {
		const raw = row([
			{ key: 'a', value: undefined },
			{ key: 'b', value: null },
			{ key: 'c', value: '' },
		]);
		expect(readTopLevel(map, raw, context)).toStrictEqual({ c: '' });
	});

	it.each([[{ key: '', value: 'x' }], [{ value: 'x' }], [{ key: '  ' }]])(
		'rejects the row %j without a key',
		(entry) => {
			expect(readTopLevel(map, row([entry]), context)).toMatchObject({
				field: 'Label of a: Label of key',
				message: 'is empty',
			});
		},
	);

	it('wraps its values for WeChat where the wire wants it', () => {
		const raw = row([{ key: 'thing1', value: 'x' }]);
		expect(readTopLevel(wrapped, raw, context)).toEqual({ thing1: { value: 'x' } });
	});

	it('that is wrapped is rejected like any other', () => {
		expect(readTopLevel(wrapped, row([{ key: '' }]), context)).toBeInstanceOf(Problem);
	});
});
