import { compare } from '../../../../tools/contract/drift/compare';
import { corrections, driftOf } from '../../../../tools/contract/drift/drift';
import { match } from '../../../../tools/contract/match';
import type { DocumentedCall, Drift, Matching, OwnCall } from '../../../../tools/contract/model';
import { ownCalls } from '../../../../tools/contract/ownCalls';
import { readOpenApi } from '../../../../tools/contract/read/openApi';
import { assumedCalls } from '../../../support/contract/assumedCalls';
import {
	type DocumentedOperation,
	documentOf,
	operationOf,
	type Schema,
} from '../../../support/contractDocument';

const own = assumedCalls();
const ownOf = (key: string) => own.find((each) => each.key === key)!;

async function callsIn(operations: DocumentedOperation[]): Promise<DocumentedCall[]> {
	const text = JSON.stringify(documentOf(operations));
	const { calls, faults } = await readOpenApi(text, { source: 'made.json', isPage: true });
	expect(faults).toEqual([]);
	return calls;
}

const short = ({ key, kind, field, ours, theirs }: Drift) =>
	Object.fromEntries(
		Object.entries({ key, kind, field, ours, theirs }).filter(([, value]) => value !== undefined),
	);

/** What differs when a document agrees with one call but for what `change` does to it. */
async function differences(key: string, change: (operation: DocumentedOperation) => void) {
	const operation = operationOf(ownOf(key));
	change(operation);
	const matching = match(own, await callsIn([operation]));
	const correction = corrections(matching).get(key);
	const drifts = driftOf(matching, { isPartial: true }).map((drift) => {
		const { key: ofCall, ...rest } = short(drift);
		expect(ofCall).toBe(key);
		return rest;
	});
	return { drifts, correction };
}

const properties = (schema: Schema | undefined) => (schema?.items ?? schema)!.properties!;

function renameKey(schema: Schema | undefined, name: string, other: string) {
	const object = (schema?.items ?? schema)!;
	object.properties = Object.fromEntries(
		Object.entries(object.properties!).map(([key, value]) => [key === name ? other : key, value]),
	);
	object.required = object.required?.map((key) => (key === name ? other : key));
}

describe('a document that says what we send', () => {
	const sent = ownCalls();
	let matching: Matching;

	beforeAll(async () => {
		matching = match(sent, await callsIn(sent.map(operationOf)));
	});

	it('differs in nothing', () => {
		expect(driftOf(matching).map(short)).toEqual([]);
		expect(corrections(matching)).toEqual(new Map());
	});

	it('leaves nothing over, and nothing in doubt', () => {
		expect(matching.matches).toHaveLength(sent.length);
		expect([matching.newCalls, matching.missing, matching.doubtful]).toEqual([[], [], []]);
	});

	/** Each changes one thing of a call, and says what the table must then name; or nothing, where it can't. */
	const changes: Array<
		[
			name: string,
			change: (operation: DocumentedOperation, call: OwnCall) => Partial<Drift> | undefined,
		]
	> = [
		[
			'another path',
			(operation) => {
				operation.path = `/v9${operation.path}`;
				return { kind: 'path', theirs: operation.path };
			},
		],
		[
			'a key in other words',
			(operation) => {
				const name = Object.keys(operation.body ? properties(operation.body) : {}).find((key) =>
					key.includes('_'),
				);
				if (name === undefined) return undefined;
				const other = name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
				renameKey(operation.body, name, other);
				return { kind: 'rename', field: name, ours: name, theirs: other };
			},
		],
		[
			'a key of another type',
			(operation, { body }) => {
				const [name] =
					[...(body?.keys ?? [])].find(([, { type }]) => type === 'text' || type === 'list') ?? [];
				if (name === undefined) return undefined;
				properties(operation.body)[name] = { type: 'boolean' };
				return { kind: 'type', field: name, theirs: 'boolean' };
			},
		],
		[
			'a key that we do not have',
			(operation) => {
				if (!operation.body || Object.keys(properties(operation.body)).length === 0) {
					return undefined;
				}
				properties(operation.body).zzz = { type: 'string' };
				return { kind: 'unknownField', field: 'zzz', theirs: 'text' };
			},
		],
		[
			'a key that it lacks',
			(operation) => {
				const names = Object.keys(operation.body ? properties(operation.body) : {});
				const [name] = names;
				if (name === undefined || names.length < 2) return undefined;
				delete properties(operation.body)[name];
				return { kind: 'missingField', field: name };
			},
		],
		[
			'rows below another key',
			(operation, { endpoint }) => {
				if (endpoint.rows === undefined) return undefined;
				const { [endpoint.rows]: rows, ...others } = operation.answer!.properties!;
				operation.answer!.properties = {
					...others,
					page: { type: 'object', properties: { items: rows! } },
				};
				return { kind: 'rows', ours: endpoint.rows, theirs: 'page.items' };
			},
		],
		[
			'a shorter longest list',
			(operation, { batch }) => {
				if (!batch) return undefined;
				operation.body!.maxItems = 7;
				return { kind: 'batchSize', ours: String(batch.size), theirs: '7' };
			},
		],
		[
			'a list under a key of its own',
			(operation, { batch }) => {
				if (!batch) return undefined;
				const beside = operation.parameters.map(({ name, schema }) => [name, schema] as const);
				operation.body = {
					type: 'object',
					properties: { ...Object.fromEntries(beside), people: operation.body! },
				};
				operation.parameters = [];
				return { kind: 'batch', ours: 'bare list', theirs: 'list in people' };
			},
		],
		[
			'pages that count from 0',
			(operation, { isPaged }) => {
				const parameter = operation.parameters.find(({ name }) => name === 'page');
				const page = parameter?.schema ?? operation.body?.properties?.page;
				if (!isPaged || !page) return undefined;
				page.default = 0;
				return { kind: 'pageFrom', ours: '1', theirs: '0' };
			},
		],
	];

	it.each(changes)('names %s of any call, and nothing else', async (_, change) => {
		const changed = own.map((call) => {
			const operation = operationOf(call);
			return { call, operation, expected: change(operation, call) };
		});
		const able = changed.filter(({ expected }) => expected !== undefined);
		expect(able.length).toBeGreaterThan(10);
		const found = match(own, await callsIn(able.map(({ operation }) => operation)));
		expect(found.matches).toHaveLength(able.length);
		for (const each of found.matches) {
			const { expected } = able.find(({ call }) => call.key === each.own.key)!;
			const { drifts } = compare(each);
			expect([each.own.key, drifts]).toEqual([each.own.key, [expect.objectContaining(expected!)]]);
		}
	});
});

describe('what differs', () => {
	it('is the address, each part by itself', async () => {
		const { drifts, correction } = await differences('lead.getAll', (operation) => {
			operation.method = 'GET';
			operation.path = '/v2/leads';
			const { properties: fields = {} } = operation.body!;
			operation.parameters = Object.entries(fields).map(([name, schema]) => ({
				name,
				in: 'query',
				schema,
			}));
			delete operation.body;
		});
		expect(drifts).toEqual([
			{ kind: 'method', ours: 'POST', theirs: 'GET' },
			{ kind: 'path', ours: '/v1/lead/query', theirs: '/v2/leads' },
		]);
		expect(correction).toEqual({ method: 'GET', path: '/v2/leads' });
	});

	it('can be a path that no override expresses', async () => {
		const { drifts, correction } = await differences('activity.get', (operation) => {
			operation.path = '/v1/activity/{activity_id}';
		});
		expect(drifts).toEqual([
			{ kind: 'pathTemplate', ours: '/v1/activity/detail', theirs: '/v1/activity/{activity_id}' },
		]);
		expect(correction).toBeUndefined();
	});

	it('can be a nested name, which keeps following what it stands in', async () => {
		const { drifts, correction } = await differences('user.get', (operation) => {
			renameKey(properties(operation.body).identity, 'type', 'identity_type');
			renameKey(operation.body, 'identity', 'Identity');
		});
		expect(drifts).toEqual([
			{ kind: 'rename', field: 'identity', ours: 'identity', theirs: 'Identity' },
			{
				kind: 'rename',
				field: 'identity.type',
				ours: 'identity.type',
				theirs: 'Identity.identity_type',
			},
		]);
		expect(correction).toEqual({
			rename: { identity: 'Identity', 'identity.type': 'Identity.identity_type' },
		});
	});

	it('can be a name inside the elements of a list inside the elements of a batch', async () => {
		const { correction } = await differences('user.create', (operation) => {
			renameKey(properties(operation.body).identities, 'value', 'identity_value');
		});
		expect(correction).toEqual({ rename: { 'identities.value': 'identities.identity_value' } });
	});

	it('can be a name that stands in an object on one side only', async () => {
		const flat = await differences('user.get', (operation) => {
			const { identity, ...others } = properties(operation.body);
			const { type, value } = identity!.properties!;
			operation.body!.properties = { ...others, identityType: type!, identity_value: value! };
		});
		expect(flat.drifts.map(({ kind, ours, theirs }) => [kind, ours, theirs])).toEqual([
			['rename', 'identity.type', 'identityType'],
			['rename', 'identity.value', 'identity_value'],
		]);
		expect(flat.correction).toEqual({
			rename: { 'identity.type': 'identityType', 'identity.value': 'identity_value' },
		});
		const nested = await differences('userGroup.create', (operation) => {
			const { group_name: name, ...others } = properties(operation.body);
			const group: Schema = { type: 'object', properties: { name: name!, colour: {} } };
			operation.body = { type: 'object', properties: { ...others, group } };
		});
		expect(nested.correction).toEqual({ rename: { group_name: 'group.name' } });
		expect(nested.drifts.map(({ kind, field }) => [kind, field])).toEqual([
			['rename', 'group_name'],
			['unknownField', 'group.colour'],
		]);
	});

	it('is another name where the description names ours as a whole word', async () => {
		const { correction } = await differences('lead.updateStatus', (operation) => {
			renameKey(operation.body, 'lead_uuid', 'xyz');
			properties(operation.body).xyz!.description = '线索 ID（原 lead_uuid）';
		});
		expect(correction).toEqual({ rename: { lead_uuid: 'xyz' } });
	});

	it('is no other name where the description only begins with ours', async () => {
		const { drifts, correction } = await differences('lead.updateStatus', (operation) => {
			renameKey(operation.body, 'lead_uuid', 'xyz');
			properties(operation.body).xyz!.description = 'see lead_uuids';
		});
		expect(drifts).toEqual([
			{ kind: 'missingField', field: 'lead_uuid', ours: 'text' },
			{ kind: 'unknownField', field: 'xyz', theirs: 'text, required' },
		]);
		expect(correction).toBeUndefined();
	});

	it('is listed, not claimed, where two of its names could be meant', async () => {
		const { drifts, correction } = await differences('user.getAll', (operation) => {
			renameKey(operation.body, 'page_size', 'perPage');
			properties(operation.body).limit = { type: 'integer' };
		});
		expect(drifts).toEqual([
			{ kind: 'doubtfulRename', field: 'page_size', ours: 'page_size', theirs: 'perPage, limit' },
		]);
		expect(correction).toBeUndefined();
	});

	it('is listed, not claimed, where two of ours could be meant', async () => {
		const { drifts, correction } = await differences('userTag.tagUsers', (operation) => {
			const fields = properties(operation.body);
			delete fields.tag_ids;
			delete fields.tag_names;
			fields.tags = { type: 'array', items: { type: 'string' } };
		});
		expect(drifts.map(({ kind, field }) => [kind, field])).toEqual([
			['doubtfulRename', 'tag_names'],
			['doubtfulRename', 'tag_ids'],
		]);
		expect(correction).toBeUndefined();
	});

	it.each([
		['fields', { type: 'array', items: { type: 'object' } }, 'object', 'list of object'],
		['identities', { type: 'object' }, 'list of object', 'object'],
	])('is the type of %s', async (field, schema, ours, theirs) => {
		const { drifts } = await differences('user.create', (operation) => {
			properties(operation.body)[field] = schema;
		});
		expect(drifts).toEqual([{ kind: 'type', field, ours, theirs }]);
	});

	it('is no type in a query, where everything is text', async () => {
		const { drifts } = await differences('scoring.getUserIntention', (operation) => {
			operation.parameters[0]!.schema = { type: 'array', items: { type: 'integer' } };
		});
		expect(drifts).toEqual([]);
	});

	it('is no type where a key may be null or has no type', async () => {
		const { drifts } = await differences('user.getAll', (operation) => {
			const fields = properties(operation.body) as Record<string, object>;
			fields.keyword = { type: ['string', 'null'] };
			fields.tag_ids = { description: 'tags' };
			fields.start_time = { anyOf: [{ type: 'string', format: 'date-time' }, { type: 'null' }] };
		});
		expect(drifts).toEqual([]);
	});

	it('is a key that must be sent, and a value that always is', async () => {
		const { drifts, correction } = await differences('lead.getDetailLink', (operation) => {
			operation.body!.required = ['lead_uuid', 'employee_id', 'channel'];
			properties(operation.body).channel = { type: 'string', enum: ['api'] };
		});
		expect(drifts).toEqual([
			{ kind: 'required', field: 'employee_id', ours: 'optional', theirs: 'required' },
			{ kind: 'constant', field: 'channel', theirs: '"api"' },
		]);
		expect(correction).toEqual({ constants: { channel: 'api' } });
	});

	it('is a value that is always sent, but only where an override puts it there', async () => {
		const constant: Schema = { type: 'string', enum: ['api'] };
		const bare = await differences('userTag.create', (operation) => {
			properties(operation.body).channel = constant;
			operation.body!.items!.required!.push('channel');
			operation.parameters.push({ name: 'origin', in: 'query', required: true, schema: constant });
		});
		expect(bare.correction).toEqual({ constants: { channel: 'api' } });
		expect(bare.drifts.map(({ kind }) => kind)).toEqual(['constant', 'unknownField']);
		const inside = await differences('userTag.create', (operation) => {
			properties(operation.body).channel = constant;
			operation.body!.items!.required!.push('channel');
			const fields = { tags: operation.body!, origin: constant };
			operation.body = { type: 'object', properties: fields, required: ['origin'] };
		});
		expect(inside.correction).toEqual({ constants: { origin: 'api' }, into: 'tags' });
	});

	it('is the place of a key', async () => {
		const { drifts } = await differences('activity.getRegistrations', (operation) => {
			const { activity_id: schema } = properties(operation.body);
			delete properties(operation.body).activity_id;
			operation.parameters.push({ name: 'activity_id', in: 'query', schema: schema! });
		});
		expect(drifts).toEqual([
			{ kind: 'place', field: 'activity_id', ours: 'body', theirs: 'query' },
		]);
	});

	it('is one object in place of a list, and a list in place of one object', async () => {
		const single = await differences('userTag.create', (operation) => {
			operation.body = operation.body!.items!;
		});
		expect(single.drifts).toEqual([
			{ kind: 'batch', ours: 'a list of objects', theirs: 'one object' },
		]);
		const several = await differences('lead.create', (operation) => {
			operation.body = { type: 'array', items: operation.body! };
		});
		expect(several.drifts).toEqual([
			{ kind: 'batch', ours: 'one object', theirs: 'a list of objects' },
		]);
	});

	it('does not take the identities of one user for a list of users', async () => {
		const { drifts, correction } = await differences('user.create', (operation) => {
			operation.body = operation.body!.items!;
		});
		expect(drifts.map(({ kind }) => kind)).toEqual(['batch']);
		expect(correction).toBeUndefined();
	});

	it.each([
		['从0开始', 0],
		['页码，起始页为 0', 0],
		['Page number, starting from 0', 0],
		['zero-based', 0],
		['从1开始，每页最多 100 条', undefined],
		['1-based', undefined],
		['页码', undefined],
	])('page described as "%s" corrects the first page to %s', async (description, pageFrom) => {
		const { correction } = await differences('user.getAll', (operation) => {
			properties(operation.body).page!.description = description;
		});
		expect(correction?.pageFrom).toBe(pageFrom);
	});

	it('is the place of rows and total, if it is clear', async () => {
		const clear = await differences('sms.getAll', (operation) => {
			operation.answer = {
				type: 'object',
				properties: {
					tags: { type: 'array', items: { type: 'string' } },
					result: { type: 'object', properties: { records: { type: 'array', items: {} } } },
					totalCount: { type: 'integer' },
				},
			};
			operation.answer.properties!.result!.properties!.records!.items = { type: 'object' };
		});
		expect(clear.correction).toEqual({ rows: 'result.records', total: 'totalCount' });
		const unclear = await differences('sms.getAll', (operation) => {
			const rows: Schema = { type: 'array', items: { type: 'object' } };
			operation.answer = { type: 'object', properties: { mine: rows, yours: rows } };
		});
		expect(unclear.drifts).toEqual([{ kind: 'doubtfulRows', ours: 'list', theirs: 'mine, yours' }]);
		expect(unclear.correction).toBeUndefined();
	});

	it('is nothing where an answer or a body is not described', async () => {
		const { drifts } = await differences('sms.getAll', (operation) => {
			operation.body = { type: 'object', properties: {} };
			operation.answer = { type: 'object', properties: {} };
		});
		expect(drifts).toEqual([]);
	});

	it('can be a name that no override expresses', async () => {
		const { drifts, correction } = await differences('user.getAll', (operation) => {
			renameKey(operation.body, 'keyword', 'key.word');
			properties(operation.body)['key.word']!.description = 'keyword';
		});
		expect(drifts).toEqual([
			{ kind: 'unusableName', field: 'keyword', ours: 'keyword', theirs: 'key.word' },
		]);
		expect(correction).toBeUndefined();
	});
});

it('records without an endpoint and new endpoints are listed; webhook calls are on no page', async () => {
	const operations = own
		.filter(({ key }) => key !== 'sms.send' && !key.startsWith('webhook.'))
		.map(operationOf);
	operations.push({ ...operationOf(ownOf('sms.send')), path: '/v1/new', summary: '新接口' });
	const drifts = driftOf(match(own, await callsIn(operations)));
	expect(drifts.map(short)).toEqual([
		{ key: '', kind: 'newCall', theirs: 'POST /v1/new 新接口' },
		{ key: 'sms.send', kind: 'missingCall', ours: 'POST /v1/sms/send' },
	]);
});
