import type { MatchKey, Upsert } from '../../../../nodes/Jing/engine/definition';
import { Problem } from '../../../../nodes/Jing/engine/problem';
import {
	bodyToCreate,
	bodyToUpdate,
	changesNothing,
	filtersFor,
} from '../../../../nodes/Jing/engine/upsert/bodies';
import { catalog } from '../../../../nodes/Jing/operations';

const recordOf = (key: string) => catalog.operations.get(key)!.operation;
const upsert = recordOf('lead.upsert').upsert!;
const [byMobile, , byUser] = upsert.keys as [MatchKey, MatchKey, MatchKey];
const create = recordOf('lead.create');
const update = recordOf('lead.update');
const asked = (body: Record<string, unknown>, key = byMobile, value = '13800138000') => ({
	upsert: upsert as Upsert,
	key,
	value,
	body,
});
const identity = { type: 'mobile', value: '13800138000' };

it('the list is asked for the value and for what must agree', () => {
	expect(filtersFor(asked({ business_type: 'T', notes: 'x' }), '13800138000')).toEqual({
		identity,
		business_type: 'T',
	});
	expect(filtersFor(asked({}, byUser, 'U'), 'U')).toEqual({ lead_omni_user_uuid: 'U' });
});

describe('what is created', () => {
	const made = (body: Record<string, unknown>, key = byMobile, value = '13800138000') =>
		bodyToCreate(asked(body, key, value), create, value);

	it.each<[string, Record<string, unknown>]>([
		['no fields', {}],
		['an empty field', { fields: { mobile: '' } }],
		['a cleared field', { fields: { mobile: null } }],
	])('gets the value in place of %s', (_what, body) => {
		expect(made(body)).toEqual({ fields: { mobile: '13800138000' }, identity });
	});

	it('keeps the value in the spelling that it was given', () => {
		expect(made({ fields: { mobile: '+8613800138000' } })).toEqual({
			fields: { mobile: '+8613800138000' },
			identity,
		});
	});

	it('names the person by the User ID that it is matched by', () => {
		expect(made({ fields: { name: 'Li' } }, byUser, 'U')).toEqual({
			fields: { name: 'Li' },
			lead_omni_user_uuid: 'U',
		});
	});

	it.each<[string, Record<string, unknown>, MatchKey]>([
		['another mobile', { fields: { mobile: '13900139000' } }, byMobile],
		['another identity', { identity: { type: 'email', value: 'a@b.c' } }, byMobile],
		['a User ID', { lead_omni_user_uuid: 'U' }, byMobile],
		['an identity next to the User ID', { identity }, byUser],
		['another User ID', { lead_omni_user_uuid: 'V' }, byUser],
	])('is refused with %s', (_what, body, key) => {
		expect(made(body, key, key === byUser ? 'U' : '13800138000')).toBeInstanceOf(Problem);
	});
});

describe('what is changed', () => {
	it('is neither moved to another type or person, nor given what only creation takes', () => {
		const body = {
			business_type: 'T',
			identity,
			lead_omni_user_uuid: 'U',
			collaborators: [],
			fields_source: {},
			fields: { name: 'Li' },
			notes: 'x',
			own_key: 1,
		};
		expect(bodyToUpdate(asked(body), { create, update }, 'L1')).toEqual({
			fields: { name: 'Li' },
			notes: 'x',
			own_key: 1,
			lead_uuid: 'L1',
		});
	});

	it('is nothing where no change is set', () => {
		expect(changesNothing({ lead_uuid: 'L1', fields: {} }, update)).toBe(true);
		expect(changesNothing({ lead_uuid: 'L1', fields: { name: null } }, update)).toBe(false);
	});
});

const upserts = [...catalog.operations].filter(([, { operation }]) => operation.upsert);
const ones = [...catalog.operations].filter(([, { operation }]) => operation.one);
const namesIn = (key: string) =>
	[...(recordOf(key).body ?? []), ...(recordOf(key).query ?? [])].flatMap(({ name, identifies }) =>
		identifies ? [identifies.as, ...Object.values(identifies.keys)] : [name],
	);

describe.each(upserts)('%s', (_key, { operation }) => {
	const { find, create: creation, update: change, id, keys, scope = [] } = operation.upsert!;

	it('is made of calls that have what it uses', () => {
		expect(recordOf(find)).toMatchObject({ effect: 'read', paging: true, rowId: id });
		expect(namesIn(find)).toEqual(
			expect.arrayContaining([...keys.map(({ filter }) => filter), ...scope]),
		);
		expect(namesIn(creation)).toEqual(
			expect.arrayContaining([...keys.map(({ at }) => at.split('.')[0]), ...scope]),
		);
		expect(namesIn(change)).toContain(id);
	});

	it('asks for what the creation asks for, and offers each way to match', () => {
		expect(operation.body).toEqual(recordOf(creation).body);
		expect(operation.reachesPeople).toBe(recordOf(creation).reachesPeople);
		const offered = operation.query![0]!.options!.map(
			(option) => 'value' in option && option.value,
		);
		expect(offered.sort()).toEqual(keys.map(({ name }) => name).sort());
	});
});

it.each(ones)('%s takes the ID that its list is filtered by', (_key, { operation }) => {
	const { find, id } = operation.one!;
	expect(recordOf(find)).toMatchObject({ effect: 'read', rowId: id });
	expect(namesIn(find)).toContain(id);
	expect(operation.body!.map(({ name, required }) => ({ name, required }))).toEqual([
		{ name: id, required: true },
	]);
});
