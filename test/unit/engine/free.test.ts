import type { Input } from '../../../nodes/Jing/engine/input';
import { readInput } from '../../../nodes/Jing/engine/input';
import { planCalls } from '../../../nodes/Jing/engine/request';
import { catalog } from '../../../nodes/Jing/operations';
import { surroundings } from '../support/records';

const free = [...catalog.operations.values()].find(({ operation }) => operation.free)?.operation;
const given = { method: 'POST', path: '/v1/a', effect: 'send' };
const read = (more: object) => readInput(free!, { ...given, ...more }, surroundings);

it('goes where the node says, with its body and query', () => {
	const query = { values: [{ key: 'n', value: 5 }] };
	const input = read({ path: '/v9/new', query, jsonBody: '{"a": 1}' }) as Input;
	const [call] = planCalls(free!, free!, [{ item: 0, input }], 50);
	expect(call!.request).toMatchObject({
		endpoint: { method: 'POST', path: '/v9/new' },
		query: { n: 5 },
		body: { a: 1 },
	});
});

it.each([
	['read', true],
	['update', true],
	['send', false],
])('with the effect %s may be repeated: %s', (effect, isSafe) => {
	expect(read({ effect })).toMatchObject({ repeatable: isSafe });
});

it.each(['', 'v1/a', '//evil.example/a', 'https://evil.example/a', '/v1/../../a', '/v1/a?b=1'])(
	'refuses the path %j',
	(path) => {
		expect(read({ path })).toMatchObject({ field: 'Path' });
	},
);

it.each([
	['', undefined],
	[undefined, undefined],
	['{}', {}],
	['[{"a": 1}]', [{ a: 1 }]],
])('sends the body %j as %j', (jsonBody, sent) => {
	expect((read({ jsonBody }) as Input).body).toEqual(sent);
});

it('refuses a body that is no JSON', () => {
	expect(read({ jsonBody: '{"a"' })).toMatchObject({
		message: expect.stringMatching(/JSON/) as string,
	});
});
