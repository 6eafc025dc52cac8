import { corrections } from '../../../../tools/contract/drift/drift';
import { match } from '../../../../tools/contract/match';
import type { DocumentedCall } from '../../../../tools/contract/model';
import { readText } from '../../../../tools/contract/read/files';
import { elementOf } from '../../../../tools/contract/shapes';
import { sandboxContract } from '../../../../tools/contract/sandboxContract';
import { assumedCalls } from '../../../support/contract/assumedCalls';
import type { Changes } from '../../../support/contract/changes';
import { madeDocument } from '../../../support/contract/document';

async function callsOf(changes: Changes): Promise<DocumentedCall[]> {
	const { calls, faults } = await readText(JSON.stringify(madeDocument(changes)), 'made.json');
	expect(faults).toEqual([]);
	return calls;
}

/** A document of these calls alone is read faster. */
const allBut = (...keys: string[]) =>
	assumedCalls().flatMap(({ key }) => (keys.includes(key) ? [] : [key]));

function contractOf(calls: DocumentedCall[]) {
	const matching = match(assumedCalls(), calls);
	return sandboxContract(matching, corrections(matching));
}

it('has every call at its own address where nothing was changed', async () => {
	const { calls, headers, missing } = contractOf(await callsOf({}));
	expect(headers).toEqual({ app_id: 'app_id', access_token: 'access_token' });
	expect(missing).toEqual([]);
	for (const { key, endpoint } of assumedCalls()) {
		const { method, path } = endpoint;
		expect([key, calls[key]]).toMatchObject([key, { method, path }]);
		expect(calls[key]?.rename).toBeUndefined();
	}
});

it('takes names and places from the document', async () => {
	const change = {
		method: 'PUT',
		path: '/open/users',
		rename: { fields: 'userFields', 'identities.type': 'identities.identityType' },
		into: 'users',
	};
	const made = await callsOf({
		headers: { app_id: 'App-Id' },
		calls: { 'user.create': change },
		dropped: allBut('user.create'),
	});
	const { calls, headers } = contractOf(made);
	expect(headers).toEqual({ app_id: 'App-Id', access_token: 'access_token' });
	expect(calls['user.create']).toMatchObject(change);
	const { query, body } = calls['user.create']?.accepts ?? {};
	expect(query).toEqual({});
	expect(Object.keys(body ?? {})).toEqual([
		'returnFull',
		'users',
		'users.identities',
		'users.identities.identityType',
		'users.identities.value',
		'users.identities.name',
		'users.userFields',
		'users.fields_source',
		'users.fields_source.source_type',
		'users.fields_source.source_value',
	]);
	expect(body?.['users.identities.value']).toEqual({ required: true });
	expect(body?.['users.userFields']).toEqual({});
});

it('finds where rows, totals, batch lists and numeric IDs are in an answer', async () => {
	const made = await callsOf({
		numericIds: ['company_id'],
		dropped: allBut('company.getAll', 'company.create'),
		calls: {
			'company.getAll': { rows: 'records', total: 'count', pageFrom: 0 },
			'company.create': {
				answer: {
					success: 'success_list',
					failure: 'errors',
					'failure.error_code': 'errors.code',
					'failure.error_msg': 'errors.reason',
				},
			},
		},
	});
	const { calls } = contractOf(made);
	expect(calls['company.getAll']).toMatchObject({ rows: 'records', total: 'count', pageFrom: 0 });
	expect(calls['company.getAll']?.answer?.numericIds).toEqual(['records.company_id']);
	expect(calls['company.create']?.answer).toEqual({
		rename: {
			success: 'success_list',
			failure: 'errors',
			'failure.error_code': 'errors.code',
			'failure.error_msg': 'errors.reason',
		},
		numericIds: ['success_list.company_id'],
	});
});

it('counts a call that is not described as missing, but for tokens and webhooks', async () => {
	const { calls, missing } = contractOf(
		await callsOf({ dropped: allBut('user.get', 'user.create') }),
	);
	expect(Object.keys(calls).toSorted()).toEqual(['user.create', 'user.get']);
	expect(missing).toContain('lead.create');
	expect(missing?.filter((key) => /^(oauth|webhook|user)\./.test(key))).toEqual([
		'user.update',
		'user.getIdentities',
		'user.getAll',
	]);
});

it('accepts any body where the document describes none', async () => {
	const made = await callsOf({ dropped: allBut('user.get') });
	const bare = made.map(({ body: _body, ...call }) => call);
	const { accepts } = contractOf(bare).calls['user.get'] ?? {};
	expect(accepts).toEqual({ query: {}, body: undefined });
});

it('accepts any key of what users fill with keys of their own; the described ones are examples', async () => {
	const rename = { fields: 'userFields' };
	const changes = { dropped: allBut('user.create'), calls: { 'user.create': { rename } } };
	const [made] = await callsOf(changes);
	const fields = elementOf(made!.body!).keys!.get('userFields')!;
	fields.keys = new Map([['city', { type: 'text' }]]);
	const { accepts } = contractOf([made!]).calls['user.create'] ?? {};
	expect(Object.keys(accepts?.body ?? {})).toContain('userFields');
	expect(Object.keys(accepts?.body ?? {})).not.toContain('userFields.city');
});
