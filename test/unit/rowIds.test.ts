import { catalog } from '../../nodes/Jing/operations';
import { samplesOf } from '../support/samples';

const lists = [...catalog.operations].filter(([, { operation }]) => operation.paging);
const others = [...catalog.operations].filter(([, { operation }]) => !operation.paging);

/** Several rows can be of one person, one message and one time. */
const occurrences = [
	'email.getDeliveries',
	'sms.getDeliveries',
	'templateMessage.getSendDetails',
	'templateMessage.getClickDetails',
];

it.each(lists)('%s says by which key its rows are told apart, or that none is', (_key, found) => {
	expect(found.operation.rowId === undefined).toBe(false);
});

it('are none of the lists of occurrences', () => {
	const without = lists.filter(([, { operation }]) => operation.rowId === false);
	expect(without.map(([key]) => key).sort()).toEqual([...occurrences].sort());
});

it.each(lists.filter(([, { operation }]) => operation.rowId))(
	'%s has the key in every row of its sample answer, each with a value of its own',
	(key, { operation: { rowId, output } }) => {
		const samples = samplesOf(key.split('.')[0]!).filter((sample) => sample.key === key);
		expect(samples).not.toEqual([]);
		for (const { answer } of samples) {
			const rows = (answer as Record<string, Array<Record<string, unknown>>>)[output!]!;
			const ids = rows.map((row) => row[String(rowId)]);
			expect(ids.filter((id) => typeof id !== 'string' || id === '')).toEqual([]);
			expect(new Set(ids).size).toBe(rows.length);
		}
	},
);

it('is not a matter of other operations', () => {
	const named = others.filter(([, { operation }]) => operation.rowId !== undefined);
	expect(named.map(([key]) => key)).toEqual([]);
});
