import type { INodeParameters, INodeProperties } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { controlsOf } from '../../../../nodes/Jing/engine/description/controls';
import { describeSections } from '../../../../nodes/Jing/engine/description/sections';
import { catalog, sections } from '../../../../nodes/Jing/operations';
import { choiceOf, fieldOf, mapOf, operationOf, rowsOf } from '../../support/records';

const properties = describeSections(sections);
const menus = properties.filter(({ name }) => name === 'resource' || name === 'operation');

const isShownFor = (values: INodeParameters, property: INodeProperties) =>
	NodeHelpers.displayParameter(values, property, { typeVersion: 1 }, null);

/** Without where it shows, which the merge changes. */
const bare = (property: INodeProperties) => {
	const control = { ...property };
	delete control.displayOptions;
	return control;
};

describe.each([...catalog.operations])('%s', (_key, { section, operation }) => {
	const chosen = { resource: section.value, operation: operation.value };
	const controls = controlsOf(operation, sections);

	it.each([
		['fields and a limit', { specifyBody: 'fields', returnAll: false }],
		['fields and all results', { specifyBody: 'fields', returnAll: true }],
		['a JSON body', { specifyBody: 'json', returnAll: false }],
	])('shows exactly its controls in their order, with %s', (_mode, mode) => {
		const values = { ...chosen, ...mode };
		const shown = properties.filter((each) => isShownFor(values, each));
		const own = controls.filter((each) => isShownFor(values, each));
		expect(shown.filter((each) => !menus.includes(each)).map(bare)).toEqual(own.map(bare));
	});

	it('has its own operation menu, with itself in it', () => {
		const shown = menus.filter((each) => isShownFor(chosen, each));
		expect(shown.map(({ name }) => name)).toEqual(['resource', 'operation']);
		expect(shown[1]!.options).toContainEqual({
			name: operation.name,
			value: operation.value,
			action: operation.action,
			description: expect.stringContaining(operation.description.replace(/\.$/, '')) as string,
		});
	});

	it('shows no two controls of one name at the same time', () => {
		for (const specifyBody of ['fields', 'json']) {
			const values = { ...chosen, specifyBody, returnAll: false };
			const names = properties.filter((each) => isShownFor(values, each)).map(({ name }) => name);
			expect(new Set(names).size).toBe(names.length);
		}
	});
});

it.each([
	[{}, ['expire_days']],
	[{ expire_days: 2 }, ['expire_days']],
	[{ expire_seconds: '' }, ['expire_days']],
	[{ expire_seconds: 3600 }, ['expire_seconds']],
	[{ expire_seconds: '={{ $json.seconds }}' }, ['expire_seconds']],
])('shows for %j one control of when a QR code expires: %j', (values, names) => {
	const chosen = { resource: 'qrCode', operation: 'createTemporary', specifyBody: 'fields' };
	const shown = properties.filter((each) => isShownFor({ ...chosen, ...values }, each));
	const isAbout = (name: string) => name.startsWith('expire_');
	expect(shown.map(({ name }) => name).filter(isAbout)).toEqual(names);
});

it.each([
	['textcard', true],
	['text', false],
])('shows Button Text for the message type %s: %p', (msg_type, isShown) => {
	const chosen = {
		resource: 'weCom',
		operation: 'sendAppMessage',
		specifyBody: 'fields',
		msg_type,
	};
	const inside = properties
		.filter(({ name }) => name === 'additionalFields')
		.filter((each) => isShownFor(chosen, each))
		.flatMap(({ options }) => (options ?? []) as INodeProperties[]);
	const shown = inside.filter((each) => NodeHelpers.displayParameter({}, each, null, null, chosen));
	expect(shown.map(({ name }) => name).includes('button_text')).toBe(isShown);
});

it('gives n8n none of the keys that only the engine reads', () => {
	const surplus =
		JSON.stringify(properties).match(/"(wire|showWhen|oneOf|supersedes|isSuperseded)":[^,}]*/g) ??
		[];
	expect([...new Set(surplus)]).toEqual([]);
});

describe('the controls of an operation', () => {
	const required = fieldOf('id', { required: true });
	const optional = fieldOf('zone');
	const query = [fieldOf('full', { type: 'boolean', default: true })];
	const namesOf = (controls: INodeProperties[]) => controls.map(({ name }) => name);
	const additionalOf = (controls: INodeProperties[]) =>
		controls
			.filter(({ name }) => name === 'additionalFields')
			.map(({ options }) => options!.map(({ name }) => name));

	it('have what is required, alternative or a map outside of Additional Fields', () => {
		const body = [optional, required, fieldOf('one'), fieldOf('other'), mapOf('fields')];
		const controls = controlsOf(operationOf({ body, oneOf: [choiceOf('one', 'other')] }));
		expect(namesOf(controls)).toEqual(
			expect.arrayContaining(['id', 'choice', 'one', 'other', 'fields', 'additionalFields']),
		);
		expect(additionalOf(controls)).toEqual([['zone']]);
	});

	describe('with alternatives', () => {
		const body = [fieldOf('one'), fieldOf('other')];
		const shown = (name: string, group: 'oneOf' | 'anyOf' | 'atMostOneOf') =>
			controlsOf(operationOf({ body, [group]: [choiceOf('one', 'other')] })).filter(
				(control) => control.name === name,
			);

		it.each([
			['oneOf', 'options', ['', 'one', 'other'], ''],
			['atMostOneOf', 'options', ['', 'one', 'other', 'none'], ''],
			['anyOf', 'multiOptions', ['one', 'other'], []],
		] as const)('ask which, as %s', (group, type, values, unset) => {
			const [choice] = shown('choice', group);
			const offered = choice!.options!.map((option) => 'value' in option && option.value);
			expect({ ...choice, offered }).toMatchObject({ type, offered: values, default: unset });
			expect(choice).not.toHaveProperty('required');
		});

		it.each(['oneOf', 'anyOf', 'atMostOneOf'] as const)(
			'show and demand what is chosen, and keep the value where nothing is, as %s',
			(group) => {
				const [visible, twin] = shown('one', group);
				expect(visible).toMatchObject({
					type: 'string',
					required: true,
					displayOptions: { show: { choice: ['one'] } },
				});
				expect(twin).toMatchObject({
					type: 'hidden',
					displayOptions: { hide: { choice: ['one', 'other', 'none'] } },
				});
			},
		);
	});

	it('demand nothing inside of Additional Fields, where n8n would look in the wrong place', () => {
		const body = [rowsOf('people', [fieldOf('name', { required: true })])];
		const added = controlsOf(operationOf({ body })).find(({ name }) => name === 'additionalFields');
		expect(JSON.stringify(added)).toContain('Label of name');
		expect(JSON.stringify(added)).not.toContain('required');
	});

	it('sort Additional Fields by label', () => {
		const body = ['b', 'c', 'a'].map((name) => fieldOf(name));
		expect(additionalOf(controlsOf(operationOf({ body })))).toEqual([['a', 'b', 'c']]);
	});

	it('keep the query in reach where the body is given as JSON', () => {
		const controls = controlsOf(operationOf({ body: [optional], query }));
		expect(additionalOf(controls)).toEqual([['full', 'zone'], ['full']]);
	});

	it('offer a JSON body only where there is a body', () => {
		expect(namesOf(controlsOf(operationOf({ query })))).not.toContain('jsonBody');
		expect(namesOf(controlsOf(operationOf({ body: [] })))).toContain('jsonBody');
	});

	it('offer Return All and Limit for lists only', () => {
		expect(namesOf(controlsOf(operationOf({ paging: true })))).toEqual(
			expect.arrayContaining(['returnAll', 'limit']),
		);
		expect(namesOf(controlsOf(operationOf()))).not.toContain('returnAll');
	});

	const batch = { size: 33, match: ['id'] };
	it.each([
		['a batch', { batch }, ['batchSize', 'concurrency', 'maxRetries', 'requestTimeout']],
		['a read', { effect: 'read' }, ['concurrency', 'maxRetries', 'requestTimeout']],
		['a send', { effect: 'send' }, ['maxRetries', 'requestTimeout']],
	] as const)('offer %s the options that it takes', (_what, more, names) => {
		const options = controlsOf(operationOf(more as object)).find(({ name }) => name === 'options');
		const shown = (options!.options as INodeProperties[]).filter((each) => isShownFor({}, each));
		expect(shown.map(({ name }) => name)).toEqual(names);
	});

	it('propose the batch size of the record', () => {
		const options = controlsOf(operationOf({ batch })).find(({ name }) => name === 'options');
		expect(options!.options![0]).toMatchObject({ name: 'batchSize', default: 33 });
	});

	it('show a field beside the value that it depends on', () => {
		const body = [
			fieldOf('kind', { required: true }),
			fieldOf('at', { required: true, showWhen: { kind: ['later'] } }),
		];
		const at = controlsOf(operationOf({ body })).find(({ name }) => name === 'at')!;
		expect(isShownFor({ specifyBody: 'fields', kind: 'later' }, at)).toBe(true);
		expect(isShownFor({ specifyBody: 'fields', kind: 'now' }, at)).toBe(false);
		expect(isShownFor({ specifyBody: 'json', kind: 'later' }, at)).toBe(false);
	});
});

describe('the menu of operations', () => {
	it.each([
		['assumed', 'Does a thing', 'Does a thing (address not confirmed)'],
		['methodOnly', 'Does a thing. Carefully.', 'Does a thing. Carefully (address not confirmed).'],
		['documented', 'Does a thing', 'Does a thing'],
	] as const)('says whether the address is known: %s', (wire, description, shown) => {
		const operation = operationOf({ description, docs: { title: '做', wire } });
		const section = { name: 'Thing', value: 'thing', title: '', operations: [operation] };
		const [, menu] = describeSections([section]);
		expect(menu!.options).toEqual([expect.objectContaining({ description: shown })]);
	});
});
