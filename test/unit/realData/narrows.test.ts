import type { Operation } from '../../../nodes/Jing/engine/definition';
import { readInput } from '../../../nodes/Jing/engine/input/readInput';
import { Problem } from '../../../nodes/Jing/engine/problem';
import { standsAlone } from '../../../nodes/Jing/engine/rules';
import { catalog } from '../../../nodes/Jing/operations';
import { samplesOf } from '../../support/samples';
import { gives, nothings, resolved, stored } from '../support/expressions';
import { surroundings } from '../support/records';

/** Where leaving a field out can mean more: more rows, more receivers, more that is gone. */
const isDecided = ({ paging, effect, reachesPeople }: Operation) =>
	paging === true ||
	effect === 'send' ||
	effect === 'delete' ||
	(effect === 'create' && reachesPeople === true);

const fieldsOf = ({ body = [], query = [] }: Operation) => [...body, ...query];

const operations = [...catalog.operations].map(([key, { operation }]) => ({ key, operation }));

it.each(operations.filter(({ operation }) => isDecided(operation)))(
	'$key says of every optional field whether it narrows',
	({ operation }) => {
		const undecided = fieldsOf(operation).filter(
			({ required, narrows }) => !required && narrows === undefined,
		);
		expect(undecided.map(({ name }) => name)).toEqual([]);
	},
);

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
		.filter(({ narrows, showWhen }) => narrows && !showWhen)
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
		const { oneOf = [], anyOf = [] } = operation;
		if (field.required || [...oneOf, ...anyOf].flat().includes(field.name)) continue;
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
		'Excluded User Group IDs',
	],
	...[undefined, null, ''].map((at): [string, object, string] => [
		'sms.send',
		{ sms_template_id: 't', group_ids: 'g', additionalFields: { send_time: gives(at) } },
		'Send Time',
	]),
])('%s with a mistyped column is refused: %j', (key, parameters, field) => {
	expect(read(catalog.operations.get(key)!.operation, parameters)).toMatchObject({ field });
});
