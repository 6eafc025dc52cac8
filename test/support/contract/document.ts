import type { OwnCall } from '../../../tools/contract/model';
import { type Sample, samplesOf } from '../samples';
import { responsesOf } from './answer';
import { assumedCalls } from './assumedCalls';
import type { AddedCall, CallChange, Changes } from './changes';
import { requestOf } from './request';

export interface MadeDocument {
	openapi: string;
	info: { title: string; version: string };
	servers: Array<{ url: string }>;
	paths: Record<string, Record<string, unknown>>;
	components: { parameters: Record<string, unknown> };
}

const FIRST_PAGE = 355_400_000;

const pageLink = (page: string) =>
	`https://app.apifox.cn/link/project/4000001/apis/api-${page}-run`;

const isPublic = ({ key }: OwnCall) => key.startsWith('oauth.');

const headers = ['app_id', 'access_token'];

const headerReferences = headers.map((name) => ({ $ref: `#/components/parameters/${name}` }));

const headerOf = (name: string, { headers: renamed = {} }: Changes) => ({
	name: renamed[name] ?? name,
	in: 'header',
	required: true,
	schema: { type: 'string' },
});

function samplesFor(key: string): Sample[] {
	const [resource = ''] = key.split('.');
	if (resource === 'oauth' || resource === 'webhook') return [];
	return samplesOf(resource).filter((sample) => sample.key === key);
}

const pageOf = (title: string, section: string, page: string) => ({
	summary: title,
	deprecated: false,
	description: '',
	tags: [section],
	'x-apifox-folder': section,
	'x-apifox-status': 'released',
	'x-run-in-apifox': pageLink(page),
});

function operationOf(own: OwnCall, change: CallChange, changes: Changes, page: string) {
	const samples = samplesFor(own.key);
	const request = requestOf(own, change, samples[0]);
	return {
		...pageOf(own.title, own.section, own.page ?? page),
		...request,
		parameters: [...(isPublic(own) ? [] : headerReferences), ...request.parameters],
		responses: responsesOf(own, change, samples, changes.numericIds),
	};
}

const addedOperation = ({ title, section }: AddedCall, page: string) => ({
	...pageOf(title, section, page),
	parameters: headerReferences,
	responses: { '200': { description: 'OK' } },
});

/** The whole documentation as one OpenAPI 3.0 document: our assumptions, changed where the table says so. */
export function madeDocument(changes: Changes = {}): MadeDocument {
	const { calls = {}, dropped = [], added = [] } = changes;
	const paths: MadeDocument['paths'] = {};
	const add = (method: string, path: string, operation: unknown) => {
		paths[path] = { ...paths[path], [method.toLowerCase()]: operation };
	};
	assumedCalls().forEach((own, index) => {
		if (dropped.includes(own.key)) return;
		const change = calls[own.key] ?? {};
		const { method, path } = { ...own.endpoint, ...change };
		add(method, path, operationOf(own, change, changes, String(FIRST_PAGE + index)));
	});
	added.forEach((call, index) => {
		const page = String(FIRST_PAGE + 900 + index);
		add(call.method, call.path, addedOperation(call, page));
	});
	return {
		openapi: '3.0.1',
		info: { title: 'Open platform', version: '1.0.0' },
		servers: [{ url: 'https://jing.example' }],
		paths,
		components: {
			parameters: Object.fromEntries(headers.map((name) => [name, headerOf(name, changes)])),
		},
	};
}
