import type { Row } from '../../../nodes/Jing/lookups/row';
import { columnsOf } from '../../../nodes/Jing/lookups/columns';
import type { Endpoint } from '../../../nodes/Jing/transport/endpoints';

const lookup = { value: 'field_code', label: 'field_name' };
const endpoint: Endpoint = { method: 'POST', path: '/v1/x' };
const from = { lookup, endpoint };
const always: (code: string) => boolean = () => true;

const columns = (rows: Row[], isDemanded = always) => columnsOf(rows, from, isDemanded);
const row = (field_code: string, more: object = {}): Row => ({
	field_code,
	field_name: `标签${field_code}`,
	...more,
});
const typeOf = (field_type: unknown, options?: unknown) =>
	columns([row('x', { field_type, options })])[0]!;

describe('the fields of JING as columns', () => {
	it('have code, label, kind and what may be done with them', () => {
		const rows = [row('mobile', { field_type: 'mobile', is_required: true, is_unique: true })];
		expect(columns(rows)).toEqual([
			{
				id: 'mobile',
				displayName: '标签mobile',
				required: true,
				defaultMatch: false,
				canBeUsedToMatch: true,
				display: true,
				type: 'string',
				removed: false,
			},
		]);
	});

	it.each([
		['text', 'string'],
		['textarea', 'string'],
		['mobile', 'string'],
		['email', 'string'],
		['url', 'string'],
		['lookup', 'string'],
		['something new', 'string'],
		[undefined, 'string'],
		['number', 'number'],
		['date', 'dateTime'],
		['datetime', 'dateTime'],
		['DATE_TIME', 'dateTime'],
	])('of the kind %p are of the type %s', (kind, type) => {
		expect(typeOf(kind)).toMatchObject({ type });
		expect(typeOf(kind)).not.toHaveProperty('options');
	});

	it('of a day are marked, as n8n knows times only', () => {
		expect(typeOf('date')).toMatchObject({ isDay: true });
		expect(typeOf('datetime')).not.toHaveProperty('isDay');
	});

	it.each(['boolean', 'bool', 'Switch'])('of the kind %s can be left blank', (kind) => {
		const [yes, no] = [
			{ name: 'Yes', value: 'true' },
			{ name: 'No', value: 'false' },
		];
		const own = [{ value: 1, label: '是' }];
		for (const column of [typeOf(kind), typeOf(kind, own)]) {
			expect(column).toMatchObject({ type: 'options', options: [yes, no], isFlag: true });
		}
	});

	it.each(['select', 'region', 'employee', 'source'])('of the kind %s offer options', (kind) => {
		const given = [{ value: 'a', label: '甲' }, { code: 2, name: '乙' }, 'c'];
		expect(typeOf(kind, given)).toMatchObject({
			type: 'options',
			options: [
				{ name: '甲', value: 'a' },
				{ name: '乙', value: 2 },
				{ name: 'c', value: 'c' },
			],
		});
		expect(typeOf(kind, [])).toMatchObject({ type: 'string' });
	});

	it.each([
		...['multi_select', 'multiple_select', 'MultiOptions', 'select-multiple', 'multipicklist'],
		...['checkbox', 'checkboxes', 'checkbox_group', 'array', 'enum_list', 'list', '多选', '复选框'],
	])('of the kind %s, with several options, are a text that knows them', (kind) => {
		const options = [{ value: 'a', label: '甲' }];
		expect(typeOf(kind, options)).toMatchObject({
			type: 'string',
			options: [{ name: '甲', value: 'a' }],
		});
		expect(typeOf(kind)).not.toHaveProperty('options');
		expect(typeOf('text', options)).not.toHaveProperty('options');
	});

	it.each(['picklist', 'Pick List', 'dropdown_list', 'single-list', 'radio', 'multi_line'])(
		'of the kind %s have one option',
		(kind) => {
			expect(typeOf(kind, ['a'])).toMatchObject({ type: 'options' });
		},
	);

	it('offer no option that is switched off, and none twice', () => {
		const options = [
			{ value: 'a', label: '甲', is_enabled: 0 },
			{ value: 'b', label: '乙', is_enabled: '1' },
			{ value: 'b', label: '丙' },
		];
		expect(typeOf('select', options).options).toEqual([{ name: '丙', value: 'b' }]);
	});

	it.each([true, 1, '1', 'true'])('take %p for a yes', (yes) => {
		const flags = { is_required: yes, is_unique: yes };
		expect(columns([row('x', flags)])[0]).toMatchObject({
			required: true,
			canBeUsedToMatch: true,
			removed: false,
		});
		expect(columns([row('x', { is_readonly: yes })])).toEqual([]);
	});

	it.each([false, 0, '0', 'false', null, undefined, ''])('take %p for a no', (no) => {
		const flags = { is_required: no, is_unique: no, is_readonly: no };
		expect(columns([row('x', flags)])[0]).toMatchObject({
			required: false,
			canBeUsedToMatch: false,
			removed: true,
			isOffered: true,
		});
	});

	it.each([false, 0, '0'])('are not offered where enabled is %p', (no) => {
		expect(columns([row('x', { is_enabled: no }), row('y')])).toMatchObject([{ id: 'y' }]);
	});

	it('come with the usual names first, then what is demanded, then in order', () => {
		const required = { is_required: true };
		const rows = [
			...[row('b'), row('title'), row('must', required), row('a'), row('company_id')],
			...[row('name', required), row('mobile')],
		];
		expect(columns(rows).map(({ id, removed }) => [id, removed])).toEqual([
			['name', false],
			['mobile', false],
			['company_id', false],
			['title', false],
			['must', false],
			['b', true],
			['a', true],
		]);
	});

	it('are required only where the operation demands it', () => {
		const rows = [row('a', { is_required: true }), row('b', { is_required: true })];
		expect(columns(rows, (code) => code === 'a')).toMatchObject([
			{ id: 'a', required: true, removed: false },
			{ id: 'b', required: false, removed: true },
		]);
	});

	it('are told apart by their codes where two have one label, and come once', () => {
		const twice = [row('a', { field_name: '公司' }), row('b', { field_name: '公司' }), row('a')];
		expect(columns(twice).map(({ displayName }) => displayName)).toEqual(['公司 (a)', '公司 (b)']);
	});

	it('are found under the usual names and those of an override', () => {
		const rows: Row[] = [{ code: 'x', name: '甲', type: 'number', required: 1 }, {}, 'loose'];
		expect(columns(rows)).toMatchObject([
			{ id: 'x', displayName: '甲', type: 'number', required: true },
		]);
		const renamed = { lookup, endpoint: { ...endpoint, rename: { field_code: 'apiName' } } };
		expect(columnsOf([{ apiName: 'x' }], renamed, always)).toMatchObject([{ id: 'x' }]);
	});

	it('are no expressions for n8n, whatever their labels say', () => {
		const options = [{ value: 'a', label: '=1+1' }];
		const [column] = columns([row('x', { field_name: '=2', field_type: 'select', options })]);
		expect(JSON.stringify(column)).not.toContain('"=');
	});
});
