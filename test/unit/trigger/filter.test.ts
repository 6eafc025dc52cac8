import fc from 'fast-check';
import { passes as passesFilters } from '../../../nodes/Jing/trigger/filter';
import type { Push } from '../../../nodes/Jing/trigger/push';
import { filtersOf } from '../../../nodes/Jing/trigger/settings';
import { pushes, pushOf, withData } from '../support/events';
import { hostile } from '../support/hostile';

const passes = (push: Push, options: object) => passesFilters(push, filtersOf({ ...options }));

const through = (event: string, filters: object) => passes(pushOf(event), filters);

describe('empty filters', () => {
	it.each([
		[{}],
		[{ objects: '', changedFields: '', lifeStatuses: '', pagePaths: '' }],
		[{ objects: [], changedFields: [], lifeStatuses: [], pagePaths: [] }],
		[{ objects: ' , ,', changedFields: [' '], lifeStatuses: '\n', pagePaths: '，' }],
		[{ objects: undefined, changedFields: null }],
		[
			{
				tags: [],
				groups: '',
				activities: [''],
				leadBusinessTypes: ',',
				accountBusinessTypes: null,
			},
		],
	])('%j lets everything through', (filters) => {
		for (const [, push] of pushes) expect(passes(push, filters)).toBe(true);
	});
});

describe('objects', () => {
	it.each([
		'lead',
		'account,lead',
		' account ， lead ',
		'account\nlead',
		['lead'],
		['x', ' lead '],
	])('%j lets leads through', (objects) => {
		expect(through('lead.updated', { objects })).toBe(true);
	});

	it.each(['account', 'Lead', 'lea', 'leads', ['constructor']])('%j keeps leads out', (objects) => {
		expect(through('lead.updated', { objects })).toBe(false);
	});

	it('let pushes about no object through', () => {
		expect(through('user.created', { objects: 'account' })).toBe(true);
		expect(through('track.h5.pageView', { objects: 'account' })).toBe(true);
		expect(passes({ extra_data: { object_name: null } }, { objects: 'account' })).toBe(true);
	});
});

describe('changedFields', () => {
	it.each([
		['title', true],
		['life_status, industry', true],
		['life_status', false],
		['Title', false],
		['constructor,toString,__proto__', false],
	])('%j of an update: %p', (changedFields, passed) => {
		expect(through('lead.updated', { changedFields })).toBe(passed);
	});

	it('are all that are filled in on creation', () => {
		expect(through('lead.created', { changedFields: 'mobile' })).toBe(true);
		expect(through('lead.created', { changedFields: 'email' })).toBe(false);
	});

	it('hold for users, activities and scores as well', () => {
		expect(through('user.updated', { changedFields: 'mobile' })).toBe(false);
		expect(through('activity.live.updated', { changedFields: 'start_time' })).toBe(true);
		expect(through('scoring.activeLevelChanged', { changedFields: 'active_level' })).toBe(true);
	});

	it('let pushes that list no change through', () => {
		expect(through('cta.submitted', { changedFields: 'title' })).toBe(true);
		expect(through('lead.noteAdded', { changedFields: 'title' })).toBe(true);
	});
});

describe('lifeStatuses', () => {
	it('judge the status after the change', () => {
		expect(through('lead.lifeCycleChanged', { lifeStatuses: 'mql,sql' })).toBe(true);
		expect(through('lead.lifeCycleChanged', { lifeStatuses: 'baby_lead' })).toBe(false);
		const late = withData(pushOf('lead.lifeCycleChanged'), { life_status: 'baby_lead' });
		expect(passes(late, { lifeStatuses: 'mql' })).toBe(true);
		expect(passes(late, { lifeStatuses: 'baby_lead' })).toBe(false);
	});

	it('judge the present status where it did not change', () => {
		expect(through('lead.noteAdded', { lifeStatuses: 'sql' })).toBe(true);
		expect(through('lead.noteAdded', { lifeStatuses: 'mql' })).toBe(false);
		expect(through('lead.created', { lifeStatuses: 'baby_lead' })).toBe(true);
	});

	it('keep out what loses its status', () => {
		const lost = { life_status: 'mql', mapping_data: { life_status: ['mql', null] } };
		expect(passes({ extra_data: lost }, { lifeStatuses: 'mql' })).toBe(false);
	});

	it('let pushes without one through', () => {
		expect(through('account.updated', { lifeStatuses: 'mql' })).toBe(true);
		expect(through('activity.registrationSubmitted', { lifeStatuses: 'mql' })).toBe(true);
		expect(passes({ extra_data: { life_status: null } }, { lifeStatuses: 'mql' })).toBe(true);
	});
});

describe('pagePaths', () => {
	it.each([
		['track.h5.pageView', '/products', true],
		['track.h5.pageView', 'products/sensor', true],
		['track.h5.pageView', '/blog,/products', true],
		['track.h5.pageView', '/sensor', false],
		['track.h5.pageView', '/products/sensor/2', false],
		['track.miniProgram.pageView', 'pages/store/', true],
		['track.miniProgram.pageView', '/pages/store', true],
		['track.miniProgram.pageView', 'pages/cart', false],
		['track.miniProgram.customEvent', 'pages/cart', true],
	])('%s of %s: %p', (event, pagePaths, passed) => {
		expect(through(event, { pagePaths })).toBe(passed);
	});

	it("judge a mini-program page view's event type where it has no other path", () => {
		for (const page_path of [undefined, null, '', 7, {}]) {
			const push = withData(pushOf('track.miniProgram.pageView'), { page_path });
			expect(passes(push, { pagePaths: 'pages/store' })).toBe(true);
			expect(passes(push, { pagePaths: 'pages/cart' })).toBe(false);
		}
	});

	it('let pushes about no page through', () => {
		expect(through('lead.created', { pagePaths: '/products' })).toBe(true);
		expect(through('user.tagged', { pagePaths: '/products' })).toBe(true);
		expect(passes({ event_type: 'pageView', extra_data: {} }, { pagePaths: '/x' })).toBe(true);
	});
});

const tag = 'xsHAAq39WSp6Tvu6cC2U2k';
const activity = 'sPb876PbbznWyQUHyjTz5U';
const leadType = 'FcKtzPvUzZ4dDEi7gNGZqa';
const accountType = 'jk58wUZ5AqhzwX7ADc6oz';

describe('tags', () => {
	it.each([
		[[tag], true],
		[`other, ${tag}`, true],
		[['other'], false],
		[[tag.toLowerCase()], false],
		[['高意向'], false],
	])('%j of an added tag: %p', (tags, passed) => {
		expect(through('user.tagged', { tags })).toBe(passed);
	});

	it.each([
		['rows with other names', { tags: [{ id: 7 }] }],
		['IDs', { tags: ['6', '7'] }],
		['numbers', { tag_ids: [6, 7] }],
		['one ID', { tag_id: '7' }],
		['IDs as text', { tags: '6,7' }],
		['IDs as Chinese text', { tag_ids: '7、6' }],
		['IDs as JSON text', { tags: '["6","7"]' }],
		['IDs as the text of a change', { mapping_data: { tags: ['6', '6, 7'] } }],
		['one row', { tags: { tag_id: '7' } }],
		['a change', { mapping_data: { tags: [['7'], ['6', '7']] } }],
	])('find %s', (_, extra_data) => {
		expect(passes({ extra_data }, { tags: ['7'] })).toBe(true);
		expect(passes({ extra_data }, { tags: ['8'] })).toBe(false);
	});

	it('judge a change by what stands after it', () => {
		const extra_data = { mapping_data: { tags: [['7'], ['6']] } };
		expect(passes({ extra_data }, { tags: ['7'] })).toBe(false);
	});

	it('let events that name no tag through', () => {
		expect(through('lead.created', { tags: ['other'] })).toBe(true);
		for (const tags of [null, [], '', {}, [{ tag_name: '高意向' }], [null]]) {
			expect(passes({ extra_data: { tags } }, { tags: ['other'] })).toBe(true);
		}
	});
});

describe('activities', () => {
	it.each([
		['activity.live.updated', true],
		['activity.registrationSubmitted', true],
		['activity.registrationStatusChanged', true],
		['activity.meeting.updated', false],
		['lead.created', true],
	])('judge %s: %p', (event, passed) => {
		expect(through(event, { activities: [activity] })).toBe(passed);
	});
});

describe('groups', () => {
	it.each([
		[{ group_id: 'g1' }, true],
		[{ group_id: 'g2' }, false],
		[{ groups: [{ group_id: 'g2' }, { group_id: 'g1' }] }, true],
		[{ group_ids: ['g2'] }, false],
		[{}, true],
	])('judge %j: %p', (extra_data, passed) => {
		expect(passes({ extra_data }, { groups: ['g1'] })).toBe(passed);
	});
});

describe('business types', () => {
	it('of leads judge events about leads only', () => {
		expect(through('lead.updated', { leadBusinessTypes: [leadType] })).toBe(true);
		expect(through('lead.updated', { leadBusinessTypes: ['other'] })).toBe(false);
		expect(through('account.updated', { leadBusinessTypes: [leadType] })).toBe(true);
		expect(through('user.tagged', { leadBusinessTypes: [leadType] })).toBe(true);
	});

	it('of accounts judge events about accounts only', () => {
		expect(through('account.updated', { accountBusinessTypes: [accountType] })).toBe(true);
		expect(through('account.updated', { accountBusinessTypes: ['other'] })).toBe(false);
		expect(through('lead.updated', { accountBusinessTypes: [accountType] })).toBe(true);
	});

	it('judge the new type where it changed', () => {
		const mapping_data = { business_type: [leadType, 7] };
		const changed = withData(pushOf('lead.updated'), { mapping_data });
		expect(passes(changed, { leadBusinessTypes: [leadType] })).toBe(false);
		expect(passes(changed, { leadBusinessTypes: '7' })).toBe(true);
	});

	it('let a record without one through', () => {
		for (const business_type of [null, '', ' ']) {
			const without = withData(pushOf('lead.updated'), { business_type });
			expect(passes(without, { leadBusinessTypes: [leadType] })).toBe(true);
		}
	});

	it('and a lifecycle stage that are blank are none', () => {
		for (const life_status of [null, '', ' ']) {
			expect(passes({ extra_data: { life_status } }, { lifeStatuses: 'mql' })).toBe(true);
		}
	});
});

it('all must let a push through', () => {
	const fit = { objects: 'lead', changedFields: 'title', lifeStatuses: 'baby_lead' };
	expect(through('lead.updated', fit)).toBe(true);
	expect(through('lead.updated', { ...fit, objects: 'account' })).toBe(false);
	expect(through('lead.updated', { ...fit, changedFields: 'email' })).toBe(false);
	expect(through('lead.updated', { ...fit, lifeStatuses: 'mql' })).toBe(false);
});

it('leave what every object inherits out of account', () => {
	const extra_data = JSON.parse('{"__proto__":{"object_name":"lead"}}') as object;
	expect(passes({ extra_data }, { objects: 'account' })).toBe(true);
	const mapping_data = JSON.parse('{"__proto__":["a","b"],"title":["a","b"]}') as object;
	expect(passes({ extra_data: { mapping_data } }, { lifeStatuses: 'mql' })).toBe(true);
});

it('throw at nothing', () => {
	const texts = fc.oneof(fc.string(), fc.array(fc.string()), fc.anything());
	const filters = fc.record({
		objects: texts,
		changedFields: texts,
		lifeStatuses: texts,
		pagePaths: texts,
		tags: texts,
		groups: texts,
		activities: texts,
		leadBusinessTypes: texts,
		accountBusinessTypes: texts,
	});
	fc.assert(
		fc.property(fc.oneof(hostile.object, fc.anything()), filters, (push, wanted) => {
			const passed = passes(push as Record<string, unknown>, wanted);
			expect(typeof passed).toBe('boolean');
		}),
		{ numRuns: 1_000 },
	);
});
