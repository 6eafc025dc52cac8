import { chosenOf, interfacesOf, rowOf } from '../../../../nodes/Jing/engine/interfaces/table';
import { harmlessOf } from '../../../../nodes/Jing/engine/interfaces/check';
import { Problem } from '../../../../nodes/Jing/engine/problem';
import { catalog } from '../../../../nodes/Jing/operations';
import { pathOf } from '../../../support/addresses';
import type { Corrections } from '../../../../nodes/Jing/transport/overrides';

const none: Corrections = new Map();
const all = interfacesOf(catalog, none);
const keysOf = (chosen: ReturnType<typeof chosenOf>) =>
	chosen instanceof Problem ? chosen : chosen.map(({ key }) => key);
const ofSections = (...sections: string[]) =>
	all.filter(({ section }) => sections.includes(section.value)).map(({ key }) => key);

it('has every call of the documentation, and nothing that the node adds', () => {
	expect(all.map(({ key }) => key)).toEqual([...catalog.calls.keys()]);
	expect(all.some(({ section }) => section.isAddition)).toBe(false);
	expect(all).toHaveLength(99);
});

describe('the choice', () => {
	it.each([[undefined], [null], [''], [[]], [' , '], [['']]])('is all for %j', (chosen) => {
		expect(chosenOf(all, chosen)).toBe(all);
	});

	it.each<[unknown, string[]]>([
		[['user', 'weCom'], ofSections('user', 'weCom')],
		['weCom, user', ofSections('user', 'weCom')],
		['["user"]', ofSections('user')],
		['User Group', ofSections('userGroup')],
		['WECOM', ofSections('weCom')],
		['user.get', ['user.get']],
		[
			['user.get', 'lead'],
			['user.get', ...ofSections('lead')],
		],
	])('%j', (chosen, keys) => {
		expect(keysOf(chosenOf(all, chosen))).toEqual(keys);
	});

	it.each(['users', 'user.fly', 'apiRequest', 'interface', 'constructor'])(
		'refuses "%s" and says what there is',
		(word) => {
			const problem = chosenOf(all, ['user', word]) as Problem;
			expect(problem).toBeInstanceOf(Problem);
			expect(problem.message).toContain(`"${word}"`);
			expect(problem.advice).toContain('user, userGroup');
		},
	);
});

describe('a row', () => {
	it('is what the table says', () => {
		expect(rowOf(all.find(({ key }) => key === 'user.create')!)).toEqual({
			key: 'user.create',
			name: 'Create or Update Many',
			section: 'User',
			title: '用户批量创建',
			method: 'POST',
			path: pathOf('user.create'),
			evidence: 'documented',
			overridden: false,
		});
	});

	it('is what the credential says where it says something', () => {
		const corrected = interfacesOf(catalog, new Map([['user.get', { path: '/v9/person' }]]));
		expect(rowOf(corrected.find(({ key }) => key === 'user.get')!)).toMatchObject({
			method: 'POST',
			path: '/v9/person',
			overridden: true,
		});
	});
});

describe('what may be called', () => {
	const harmless = (corrections: Corrections) => {
		const interfaces = interfacesOf(catalog, corrections);
		return interfaces.filter(harmlessOf(interfaces)).map(({ key }) => key);
	};
	const reads = all.filter(({ operation: { effect } }) => effect === 'read');

	it('are all reads, and nothing else', () => {
		expect(harmless(none)).toEqual(reads.map(({ key }) => key));
		expect(reads.length).toBeGreaterThan(50);
	});

	it.each([
		['the address of a call that writes', { path: pathOf('user.create') }],
		['a method that changes', { method: 'DELETE' as const }],
	])('is no read that an override sends to %s', (_what, correction) => {
		expect(harmless(new Map([['user.get', correction]]))).not.toContain('user.get');
	});

	it('is no read at the address to which an override sends a write', () => {
		const path = pathOf('user.get');
		expect(harmless(new Map([['user.update', { path }]]))).not.toContain('user.get');
	});
});
