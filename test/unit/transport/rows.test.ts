import { type RowPlace, rowsIn, totalIn } from '../../../nodes/Jing/transport/rows';

const rows = [{ id: 1 }, { id: 2 }];
const read = (data: unknown, place: Partial<RowPlace> = {}) =>
	rowsIn(data, { key: 'list', ...place });

describe('rows are found', () => {
	it.each<[string, unknown, Partial<RowPlace>?]>([
		["at the record's key", { lead_list: rows, list: [] }, { key: 'lead_list' }],
		['in a bare list', rows],
		['where the correction says', { a: { b: rows }, list: [] }, { rows: 'a.b' }],
		['elsewhere where the correction is wrong', { list: rows }, { rows: 'a.b' }],
		['under list', { list: rows, items: [] }, { key: 'lead_list' }],
		['under items', { items: rows, tags: ['x'] }],
		['under records', { records: rows, other: [] }],
		['under rows', { rows, other: [] }],
		['in the only list', { leads: rows, total: 2, next: 'x' }],
		['in the only list, of texts', { ids: ['a', 'b'], total: 2 }],
		['one level down', { page: { list: rows, other: [] }, total: 2 }],
		['one level down under another name', { page: { items: rows, other: [] } }],
		['in the only list one level down', { result: { leads: rows }, page: { no: 1 } }],
		['in the only list, beside words of pages', { leads: rows, next_cursor: 'x', sort: 'asc' }],
		['beside what is no list', { list: { a: 1 }, items: rows }],
	])('%s', (_where, data, place = {}) => {
		const found = read(data, place);
		expect(found?.isWhole).toBeUndefined();
		expect(found?.rows).toEqual((data as { ids?: unknown }).ids ?? rows);
	});
});

describe('no rows are', () => {
	it.each<[unknown, Partial<RowPlace>?]>([
		[[]],
		[{ list: [] }],
		[{ list: null, total: 0 }],
		[{ total: 0 }],
		[{ total: '0' }],
		[{ totalCount: 0, page: 1 }],
		[{ pagination: { total: 0 } }],
		[{ _meta: { totalCount: 0 } }],
		[{ leads: [], total: 0 }],
		[{ result: { list: [] } }],
	])('%j', (data, place = {}) => {
		expect(read(data, place)).toEqual({ rows: [] });
	});

	it.each<[unknown, Partial<RowPlace>?]>([
		[null],
		[undefined],
		[{}],
		[{ list: null }],
		[{ a: { b: null } }, { rows: 'a.b' }],
		[{ warnings: [] }],
		[{ result: { leads: [] } }],
	])('%j, which does not say that there are none', (data, place = {}) => {
		expect(read(data, place)).toEqual({ rows: [], isSilent: true });
	});
});

describe('the whole is one row', () => {
	it.each<[string, unknown, Partial<RowPlace>?]>([
		['of one record', { lead_uuid: 'a', name: 'Anna' }],
		['of one record with lists', { lead_uuid: 'a', tags: [{ id: 1 }] }, { rowId: 'lead_uuid' }],
		['of one record with items', { lead_uuid: 'a', items: [{ id: 1 }] }, { rowId: 'lead_uuid' }],
		['of one record with a list of texts', { name: 'Anna', tags: ['x'] }],
		['of one record with an empty list', { name: 'Anna', tags: [] }],
		['of one record with a list of records', { name: 'Anna', tags: [{ id: 1 }] }],
		['of one record in an object', { user: { name: 'Anna', tags: [{ id: 1 }] } }],
		['of what stands under list, which is none', { list: { a: 1 } }],
		['of a text under list', { list: 'none', total: 0 }],
		['of several lists, which could each be meant', { leads: [{ a: 1 }], users: [{ b: 1 }] }],
		['of a count without rows', { total: 5 }],
	])('%s', (_what, data, place = {}) => {
		expect(read(data, place)).toEqual({ rows: [data], isWhole: true });
	});
});

it.each(['none', 5, true, ''])('%j is no data of a list', (data) => {
	expect(read(data)).toBeUndefined();
});

it.each<[unknown, string | undefined, number | undefined]>([
	[{ total: 5 }, undefined, 5],
	[{ total: '5' }, undefined, 5],
	[{ total_count: 5 }, undefined, 5],
	[{ totalCount: 5 }, undefined, 5],
	[{ count: 5 }, undefined, 5],
	[{ pagination: { total: 5 } }, undefined, 5],
	[{ _meta: { totalCount: 5 } }, undefined, 5],
	[{ page: { all: 5 }, total: 3 }, 'page.all', 5],
	[{ total: 3 }, 'page.all', 3],
	[{ total: 0 }, undefined, undefined],
	[{ total: -1 }, undefined, undefined],
	[{ total: '' }, undefined, undefined],
	[{ total: 'many' }, undefined, undefined],
	[{ total: null }, undefined, undefined],
	[{ total: { value: 5 } }, undefined, undefined],
	[[1, 2], undefined, undefined],
	[null, undefined, undefined],
])('%j with the total at %s counts %s rows', (data, total, count) => {
	expect(totalIn(data, { total })).toBe(count);
});
