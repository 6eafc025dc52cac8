import type { Operation } from '../../../nodes/Jing/engine/definition';
import { readInput } from '../../../nodes/Jing/engine/input/readInput';
import { Problem } from '../../../nodes/Jing/engine/problem';
import { choiceOf, narrows, standsAlone } from '../../../nodes/Jing/engine/rules';
import { catalog } from '../../../nodes/Jing/operations';
import { samplesOf } from '../../support/samples';
import { gives, nothings, resolved, stored } from '../support/expressions';
import { surroundings } from '../support/records';

const fieldsOf = ({ body = [], query = [] }: Operation) => [...body, ...query];

const operations = [...catalog.operations].map(([key, { operation }]) => ({ key, operation }));

/** What may be left out of a read, removal or send without making more of it. */
const harmless = [
	'client_msg_id',
	'field_codes',
	'include_disabled',
	'include_options',
	'include_tags',
	'reason',
	'reply_to',
	'send_name',
	'sender_name',
	'sort_by',
	'sort_order',
];

it('takes every other optional field of a read, removal or send for one that narrows', () => {
	const found = operations
		.filter(({ operation: { effect } }) => ['read', 'delete', 'send'].includes(effect))
		.flatMap(({ operation }) => fieldsOf(operation).filter((field) => !narrows(operation, field)));
	expect([...new Set(found.map(({ name }) => name))].sort()).toEqual(harmless);
});

it('holds for what reaches people, and for consents, wherever it stands', () => {
	const weighty =
		/^(group_ids|receivers|exclude_group_ids|send_time|send_type|consent_items|authorized_timestamp|status_timestamp)$/;
	const found = operations.flatMap(({ key, operation }) =>
		fieldsOf(operation)
			.filter(({ name }) => weighty.test(name))
			.map((field) => ({ field: `${key}: ${field.name}`, is: narrows(operation, field) })),
	);
	expect(found.length).toBeGreaterThan(10);
	expect(found.filter(({ is }) => !is)).toEqual([]);
});

/** The parameters of a sample with another value for one field. */
function withField(key: string, operation: Operation, name: string, value: unknown) {
	const [resource = '', action] = key.split('.');
	const sample = samplesOf(resource).find((each) => each.operation === action);
	const parameters = (sample?.parameters ?? {}) as Record<string, unknown>;
	const field = fieldsOf(operation).find((each) => each.name === name)!;
	if (standsAlone(operation, field)) return { ...parameters, [name]: value };
	const added = parameters.additionalFields as object | undefined;
	return { ...parameters, additionalFields: { ...added, [name]: value } };
}

const read = (operation: Operation, parameters: unknown, ignoresEmptyFilters = false) =>
	readInput(operation, resolved(parameters) as Record<string, unknown>, {
		...surroundings,
		stored: stored(parameters) as Record<string, unknown>,
		ignoresEmptyFilters,
	});

const narrowing = operations.flatMap(({ key, operation }) =>
	fieldsOf(operation)
		.filter((field) => narrows(operation, field) && !field.showWhen && !choiceOf(operation, field))
		.map((field) => ({ key, operation, field })),
);

it('refuses nothing by an expression for every field that narrows, and says its label', () => {
	for (const { key, operation, field } of narrowing) {
		for (const nothing of nothings) {
			const problem = read(operation, withField(key, operation, field.name, gives(nothing)));
			expect([key, problem instanceof Problem && problem.field]).toEqual([key, field.displayName]);
		}
	}
});

it('lets empty filters through where they are ignored, of reads alone', () => {
	for (const { key, operation, field } of narrowing) {
		// Without its kind the value of a person means nothing, so that stays an error.
		if (field.required || field.name === 'identifyBy') continue;
		const parameters = withField(key, operation, field.name, gives(''));
		const isRead = operation.effect === 'read';
		expect([key, read(operation, parameters, true) instanceof Problem]).toEqual([key, !isRead]);
	}
});

const email = {
	email_name: 'n',
	subject: 's',
	address_id: 'a',
	content: 'x',
	group_ids: 'g1',
	send_type: 'immediate',
};

it.each<[string, object, string]>([
	[
		'lead.getAll',
		{ returnAll: true, additionalFields: { lead_uuid: gives(undefined) } },
		'Lead ID',
	],
	['lead.getAll', { returnAll: true, additionalFields: { lead_uuid: gives('') } }, 'Lead ID'],
	[
		'email.create',
		{ ...email, additionalFields: { exclude_group_ids: gives(undefined) } },
		'Excluded User Group Names or IDs',
	],
	...[[''], ['', ' '], [gives(''), 'g2']].map((groups): [string, object, string] => [
		'email.create',
		{ ...email, additionalFields: { exclude_group_ids: groups } },
		'Excluded User Group Names or IDs',
	]),
	['user.getAll', { returnAll: true, additionalFields: { tag_ids: [''] } }, 'Tag Names or IDs'],
	...[undefined, null, ''].map((at): [string, object, string] => [
		'sms.send',
		{
			sms_template_id: 't',
			sign_name: 's',
			group_ids: 'g',
			additionalFields: { send_time: gives(at) },
		},
		'Send Time',
	]),
])('%s with a mistyped column is refused: %j', (key, parameters, field) => {
	expect(read(catalog.operations.get(key)!.operation, parameters)).toMatchObject({ field });
});
