import { type Endpoint, isMethod, methods, pathFault, tokenEndpoints } from './endpoints';
import { type Failure, notConfigured } from './failure';
import { type HeaderNames, readHeaders } from './headers';
import { isObject, parseJson } from './json';
import { isPath } from './paths';

/** What may be overridden besides the two token calls, by `resource.operation`, and whether it takes a list. */
export type Overridable = ReadonlyMap<string, { isBatch: boolean }>;

/** What the credential says otherwise of a call; what it leaves out stays as in the record. */
type Correction = Partial<Endpoint>;

/** By `resource.operation`. */
export type Corrections = ReadonlyMap<string, Correction>;

export interface Overrides {
	calls: Corrections;
	headers: HeaderNames;
}

const example = '{"lead.create": "POST /v1/crm/lead/create"}';

/** JSON that is longer is nobody's work, and would be read at each execution. */
const longest = 200_000;

type Check = (value: unknown, baseUrl: string) => string | undefined;

const isMap = (value: unknown, isGood: (name: string, held: unknown) => boolean) =>
	isObject(value) && Object.entries(value).every(([name, held]) => isGood(name, held));

const unless = (isGood: boolean, fault: string) => (isGood ? undefined : fault);

/** What is wrong with the value of each key. */
const checks: Record<keyof Endpoint, Check> = {
	method: (value) =>
		unless(
			isMethod(String(value).toUpperCase()),
			`the method "${String(value)}" is not one of ${methods.join(', ')}`,
		),
	path: (value, baseUrl) =>
		typeof value === 'string' ? pathFault(value, baseUrl) : '"path" must be a text',
	rename: (value) =>
		unless(
			isMap(value, (name, sent) => isPath(name) && isPath(sent)),
			'"rename" must be {"name here": "name sent"}, with dots for names inside of others',
		),
	drop: (value) =>
		unless(Array.isArray(value) && value.every(isPath), '"drop" must be a list of names'),
	constants: (value) =>
		unless(
			isMap(value, (name, held) => isPath(name) && held !== undefined),
			'"constants" must be {"name sent": value}',
		),
	into: (value) => unless(isPath(value), '"into" must be a key'),
	rows: (value) =>
		unless(isPath(value), '"rows" must be a key or a dotted path, such as "page.items"'),
	total: (value) => unless(isPath(value), '"total" must be a key or a dotted path'),
	pageFrom: (value) => unless(value === 0 || value === 1, '"pageFrom" must be 0 or 1'),
};

function readOverride(value: unknown, baseUrl: string): Correction | string {
	const written = typeof value === 'string' ? splitLine(value) : value;
	if (!isObject(written)) return 'give it as "POST /v1/path" or {"path": ..., "rename": ...}';
	for (const [key, held] of Object.entries(written)) {
		if (!Object.hasOwn(checks, key)) {
			return `"${key}" is not one of ${Object.keys(checks).join(', ')}`;
		}
		const fault = checks[key as keyof Endpoint](held, baseUrl);
		if (fault) return fault;
	}
	const correction = written as Correction;
	return correction.method
		? { ...correction, method: correction.method.toUpperCase() as Endpoint['method'] }
		: correction;
}

/** "POST /v1/path"; a path alone would leave open whether the method was forgotten. */
function splitLine(line: string): Record<string, unknown> {
	const [method, ...rest] = line.trim().split(/\s+/);
	return { method, path: rest.length > 0 ? rest.join(' ') : undefined };
}

function misfitOf({ method, into }: Correction, isBatch: boolean): string | undefined {
	if (isBatch && method === 'GET') return 'this call sends a list, which a GET has no place for';
	if (!isBatch && into !== undefined) return '"into" is for calls that send a list of items';
	return undefined;
}

/**
 * Reads the credential's Endpoint Overrides.
 * @returns them, or the first that can't work
 */
export function readOverrides(
	value: unknown,
	baseUrl: string,
	overridable: Overridable,
): Overrides | Failure {
	const fault = (message: string) => notConfigured('Endpoint Overrides', message);
	if (typeof value === 'string' && value.length > longest) {
		return fault(`The text is longer than ${longest / 1_000} kB. Keep only what differs`);
	}
	const written = typeof value === 'string' ? parseJson(value.trim() || '{}') : (value ?? {});
	if (!isObject(written)) return fault(`This is not a JSON object. Write it like ${example}`);
	const headers = readHeaders(written.headers);
	if (typeof headers === 'string') return fault(`"headers": ${headers}`);
	const calls = new Map<string, Correction>();
	for (const [key, entry] of Object.entries(written)) {
		if (key === 'headers') continue;
		const known = overridable.get(key);
		if (!known && !Object.hasOwn(tokenEndpoints, key)) {
			return fault(`"${key}" names no call. Use resource.operation, as in ${example}`);
		}
		const correction = readOverride(entry, baseUrl);
		if (typeof correction === 'string') return fault(`"${key}": ${correction}`);
		const misfit = misfitOf(correction, known?.isBatch === true);
		if (misfit) return fault(`"${key}": ${misfit}`);
		calls.set(key, correction);
	}
	return { calls, headers };
}
