import { dereference, validate } from '@readme/openapi-parser';
import { pathFault } from '../../../nodes/Jing/transport/endpoints';
import { isObject } from '../../../nodes/Jing/transport/json';
import type { DocumentedCall, Documents, Fault, Place } from '../model';
import { readCall } from './call';
import { pushesIn, pushOf } from './pushes';
import { readSpecification, type Specification } from './specification';

/** References that multiply are given up after this many milliseconds. */
const patience = 20_000;

/** References that lead outside have been taken out before; this is the second lock. */
const inside = { resolve: { external: false, file: false }, timeoutMs: patience };

const methods = ['get', 'post', 'put', 'patch', 'delete'];

type Api = Parameters<typeof dereference>[0] & object;

const isApi = (value: unknown): value is Api =>
	isObject(value) && /^3\.[01](\.|$)/.test(String(value.openapi));

interface Task extends Place {
	/** A page holds one call, and many pages are read: they are not checked one by one. */
	isPage?: boolean;
	page?: string;
}

/** Every call of one OpenAPI document, given as YAML or JSON. */
export async function readOpenApi(text: string, task: Task): Promise<Documents> {
	const { source, line, isPage, page } = task;
	const specification = readSpecification(text, { source, line });
	if (Array.isArray(specification)) return { calls: [], pushes: [], faults: specification };
	const { value, faults } = specification;
	if (!isApi(value)) {
		const message = 'This is not an OpenAPI 3.0 or 3.1 document.';
		return { calls: [], pushes: [], faults: [...faults, { source, line: line ?? 1, message }] };
	}
	const warnings = isPage ? [] : await invalid(value, { source, line: line ?? 1 });
	try {
		const api: unknown = await dereference(structuredClone(value), inside);
		const found = callsIn(api, specification, { source, page });
		return { ...found, faults: [...faults, ...warnings, ...found.faults] };
	} catch (error) {
		const message = `The references can't be resolved: ${(error as Error).message}`;
		return { calls: [], pushes: [], faults: [...faults, { source, line: line ?? 1, message }] };
	}
}

/** What is not quite valid is read all the same: exports often are not. */
async function invalid(api: Api, place: Place): Promise<Fault[]> {
	try {
		const result = await validate(structuredClone(api), inside);
		if (result.valid) return [];
		// Behind the first line stands an excerpt of the document in another form.
		const reason = result.errors[0]?.message.split('\n')[0] ?? '';
		return [{ ...place, message: `It is not quite valid OpenAPI: ${reason}`, isWarning: true }];
	} catch (error) {
		const message = `It could not be validated: ${(error as Error).message}`;
		return [{ ...place, message, isWarning: true }];
	}
}

/** What the address of the server adds in front of every path. */
function serverPath(api: Record<string, unknown>): string {
	const [server] = Array.isArray(api.servers) ? (api.servers as unknown[]) : [];
	const url = isObject(server) ? String(server.url) : '';
	if (!URL.canParse(url, 'https://jing.invalid')) return '';
	const { pathname } = new URL(url, 'https://jing.invalid');
	return pathname.endsWith('/') ? pathname.slice(0, -1) : pathname;
}

function callsIn(api: unknown, specification: Specification, at: Task): Documents {
	const found: Documents = { calls: [], pushes: [], faults: [] };
	if (!isObject(api)) return found;
	const prefix = serverPath(api);
	const paths = isObject(api.paths) ? Object.entries(api.paths) : [];
	for (const [path, item] of paths) {
		if (!isObject(item)) continue;
		for (const method of methods.filter((each) => isObject(item[each]))) {
			const operation = item[method] as Record<string, unknown>;
			const line = specification.lineOf(['paths', path, method]);
			const place = { source: at.source, line };
			const whole = path.startsWith(`${prefix}/`) ? path : prefix + path;
			const given = prefix === '' || path.startsWith('/') ? whole : path;
			const position = { place, method, path: given, shared: item, page: at.page };
			add(found, () => readCall(operation, position), place);
		}
	}
	found.pushes.push(
		...pushesIn(api, { source: at.source, line: specification.lineOf(['webhooks']) }),
	);
	if (paths.length === 0 && found.pushes.length === 0) {
		const line = specification.lineOf([]);
		found.faults.push({
			source: at.source,
			line,
			message: 'It describes no calls: paths is empty.',
		});
	}
	return found;
}

function add(found: Documents, read: () => DocumentedCall, place: Place): void {
	try {
		const call = read();
		const fault = pathFault(call.path, 'https://jing.invalid');
		const push = pushOf(call);
		if (push) found.pushes.push(push);
		else if (fault) found.faults.push({ ...place, message: `The path can't be used: ${fault}.` });
		else found.calls.push(call);
	} catch (error) {
		found.faults.push({ ...place, message: (error as Error).message });
	}
}
