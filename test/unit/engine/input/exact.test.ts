import { exactValue } from '../../../../nodes/Jing/engine/input/exact';
import { Problem } from '../../../../nodes/Jing/engine/problem';

const read = (value: unknown, isGiven = false) => exactValue(value, 'Fields', 'UTC', isGiven);

it('is the very value where nothing is to be changed', () => {
	const value = { a: [1, 'x', null, true], b: { c: undefined } };
	expect(read(value)).toBe(value);
});

it('leaves what was given as it was where a part changes', () => {
	const value = { at: new Date(0), list: [1] };
	expect(read(value)).toEqual({ at: '1970-01-01 08:00:00', list: [1] });
	expect(value.at).toEqual(new Date(0));
});

it('keeps keys that every object inherits', () => {
	const value = JSON.parse('{"__proto__":{"a":1},"constructor":"x"}') as Record<string, unknown>;
	const changed = read({ ...value, ['__proto__']: 'own', at: new Date(0) }) as object;
	expect(Object.keys(changed)).toEqual(expect.arrayContaining(['constructor', '__proto__', 'at']));
});

it.each<[unknown, string]>([
	[{ a: { b: [1, NaN] } }, 'at a.b.1 must be a value, but is NaN'],
	[Infinity, 'must be a value, but is Infinity'],
	[{ id: 2 ** 53 }, 'at id must be given as text'],
	[{ at: new Date(NaN) }, 'at at must be a value'],
])('rejects %j with the way to what is wrong', (value, message) => {
	const problem = read(value) as Problem;
	expect(problem).toBeInstanceOf(Problem);
	expect(problem.message).toContain(message);
});

it('takes the text of a broken value for one only where an expression gave it', () => {
	expect(read('NaN')).toBe('NaN');
	expect(read('NaN', true)).toBeInstanceOf(Problem);
});
