import type { INodeParameters } from 'n8n-workflow';
import { CredentialStore } from '../../tools/core/credentialStore';
import { TestTrigger } from './support/triggerHarness';

const store = new CredentialStore();
store.set('main', { webhookSecret: 'open sesame' });

const newTrigger = (parameters: INodeParameters) =>
	new TestTrigger(
		store,
		{ events: ['*'], registration: 'manual', ...parameters },
		// Two settings are options since 1.2, and stood at the top before.
		{
			typeVersion: 'otherEventTypes' in parameters || 'eventTypeBindings' in parameters ? 1.1 : 1.2,
		},
	);

const refusalOf = async (action: Promise<void>) =>
	await action.then(
		() => 'nothing was rejected',
		(error: Error) => error.message,
	);

/** Every setting that lets in more when it is empty, with its title. */
const lists = {
	accountBusinessTypes: 'Account Business Types',
	activities: 'Activities',
	allowedIps: 'Allowed IPs',
	changedFields: 'Changed Fields',
	groups: 'User Groups',
	leadBusinessTypes: 'Lead Business Types',
	lifeStatuses: 'Lifecycle Stages',
	objects: 'Objects',
	otherEventTypes: 'Other Event Types',
	pagePaths: 'Page Paths',
	tags: 'Tags',
};
const options = { ...lists, tenantId: 'Tenant ID', requireTenantId: 'Require Tenant ID' };
const nothings = ['undefined', 'null', '""', '"  \\n"', '[]', '[null, " "]'];

const option = (key: string, value: string) => ({ options: { [key]: value } });

const unbound = {
	eventTypeBindings: { bindings: [{ event: 'cta.submitted', eventType: '={{ undefined }}' }] },
};

const cases: Array<[string, string, INodeParameters]> = [
	...nothings.flatMap(
		(nothing): Array<[string, string, INodeParameters]> => [
			...Object.entries(options).map(([key, title]): [string, string, INodeParameters] => [
				nothing,
				title,
				option(key, `={{ ${nothing} }}`),
			]),
			[nothing, 'Trigger On', { events: `={{ ${nothing} }}` }],
			[nothing, 'Other Event Types', { otherEventTypes: `={{ ${nothing} }}` }],
		],
	),
	...Object.entries(lists).map(([key, title]): [string, string, INodeParameters] => [
		'separators',
		title,
		option(key, '={{ " , ，" }}'),
	]),
	['nothing', 'Trigger On', { events: ['={{ undefined }}'] }],
	['nothing', 'Event Type (in Event Type Bindings)', unbound],
	['nothing', 'Event Type (in Event Type Bindings)', { options: unbound }],
];

it.each(cases)('an expression that gives %s is an error of %s', async (_, title, parameters) => {
	const refusal = await refusalOf(newTrigger(parameters).activate());
	expect(refusal).toMatch(
		/: the expression returned nothing\. Check that what it refers to exists, or /,
	);
	expect(refusal.startsWith(`${title}:`)).toBe(true);
	const trigger = newTrigger(parameters);
	const body = { event_type: 'x', mid: '59' };
	expect(await trigger.push(body)).toMatchObject({ status: 503, items: undefined });
	expect(trigger.log[0]).toContain(`error: JING Trigger: an event could not be taken: ${refusal}`);
});

/** What a drop-down stores for a line such as "JING refused ...". */
it.each<[string, string, INodeParameters]>([
	...Object.entries(lists).flatMap(([key, title]) =>
		[[''], ['', ' ']].map((blank): [string, string, INodeParameters] => [
			title,
			JSON.stringify(blank),
			{ options: { [key]: blank } },
		]),
	),
	['Other Event Types', '[""]', { otherEventTypes: [''] }],
])('%s: a choice of %s is an error, and lets no event pass', async (title, _, parameters) => {
	const refusal = await refusalOf(newTrigger(parameters).activate());
	expect(refusal).toMatch(/: only a blank entry is chosen\. Choose another one, or /);
	expect(refusal.startsWith(`${title}:`)).toBe(true);
	const taken = await newTrigger(parameters).push({ event_type: 'x', mid: '59' });
	expect(taken).toMatchObject({ status: 503, items: undefined });
});

it.each<[string, string, INodeParameters]>([
	['an object', 'Objects', option('objects', '={{ ({ a: 1 }) }}')],
	['false', 'Objects', option('objects', '={{ false }}')],
	['NaN', 'Tenant ID', option('tenantId', '={{ 0 / 0 }}')],
	['a list', 'Tenant ID', option('tenantId', '={{ ["59", "60"] }}')],
	['"maybe"', 'Require Tenant ID', option('requireTenantId', '={{ "maybe" }}')],
	['"maybe"', 'Deduplicate', option('deduplicate', '={{ "maybe" }}')],
])('an expression that gives %s is an error of %s', async (shown, title, parameters) => {
	const refusal = await refusalOf(newTrigger(parameters).activate());
	expect(refusal).toContain(`${title}: the expression returned ${shown}, not `);
	expect((await newTrigger(parameters).push({ event_type: 'x' })).status).toBe(503);
});

const withMid = { event_type: 'x', mid: '59' };

it.each<[string, INodeParameters, object, number]>([
	...Object.keys(options).map((key): [string, INodeParameters, object, number] => [
		`${key} fixed and empty`,
		option(key, ''),
		withMid,
		200,
	]),
	...Object.keys(lists).map((key): [string, INodeParameters, object, number] => [
		`${key} without an entry`,
		{ options: { [key]: [] } },
		withMid,
		200,
	]),
	['a tenant from an expression', option('tenantId', '={{ "59" }}'), withMid, 200],
	['a tenant as a number', option('tenantId', '={{ 59 }}'), withMid, 200],
	['another tenant', option('tenantId', '={{ "60" }}'), withMid, 403],
	['addresses in a list', option('allowedIps', '={{ ["203.0.113.7"] }}'), withMid, 200],
	['addresses as JSON', option('allowedIps', '={{ \'["203.0.113.8"]\' }}'), withMid, 403],
	[
		'a required tenant ID as text',
		{ options: { tenantId: '59', requireTenantId: '={{ "TRUE" }}' } },
		{ event_type: 'x' },
		403,
	],
])('%s works', async (_, parameters, body, status) => {
	await newTrigger(parameters).activate();
	const taken = await newTrigger(parameters).push(body);
	expect([taken.status, taken.items?.length]).toEqual([status, status === 200 ? 1 : undefined]);
});
