import type { OwnCall } from '../../../tools/contract/model';
import type { Sample } from '../samples';
import type { CallChange } from './changes';
import { schemaOfValues, type Schema } from './schemas';
import { renamedValue, withNumbers } from './values';

const pair = {
	access_token: '6f1d3c1e-8d0f-4b57-9a53-0e3f6a2b9c11',
	refresh_token: 'c2b0a7d4-5e7f-4f0e-8a49-1d9f3b6c7e22',
	scope: 'all',
	token_type: 'bearer',
	expires_in: 4511,
};

const subscription = {
	id: 'Vt5LxQ2nWm8KcR7yZb4JhS',
	url: 'https://n8n.example.com/webhook/jing',
	event_types: ['lead.created'],
	name: 'n8n',
};

/** Answers of the calls that have no samples. */
const others: Record<string, unknown> = {
	'oauth.getToken': pair,
	'oauth.refreshToken': pair,
	'webhook.list': { list: [subscription], total: 1 },
	'webhook.create': { id: subscription.id },
	'webhook.update': { id: subscription.id },
	'webhook.delete': { id: subscription.id },
};

function envelopeOf(data: Schema): Schema {
	return {
		type: 'object',
		properties: {
			request_id: { type: 'string' },
			code: { type: 'integer' },
			msg: { type: 'string' },
			data,
			timestamp: { type: 'integer' },
		},
	};
}

/** The answer to a call in OpenAPI, as its samples show it. */
export function responsesOf(
	{ key }: OwnCall,
	{ rows, total, answer }: CallChange,
	samples: Sample[],
	numericIds: string[] = [],
) {
	const rename = { list: rows ?? 'list', total: total ?? 'total', ...answer };
	const answers = Object.hasOwn(others, key) ? [others[key]] : samples.map((each) => each.answer);
	const data = answers.map((each) => withNumbers(renamedValue(each, rename), numericIds));
	const example = {
		request_id: '0cebb5c1dcfc4a13814bb28184d2c39b',
		code: 0,
		msg: 'success',
		data: data[0] ?? null,
		timestamp: 1718000000000,
	};
	const content = { 'application/json': { schema: envelopeOf(schemaOfValues(data)), example } };
	return { '200': { description: 'OK', content } };
}
