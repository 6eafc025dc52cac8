import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Match } from '../model';
import type { Changes } from './files';
import { namesIn, type WireNames } from './names';
import { pageName } from './plan';

/** What the documentation prints of a call, as test/unit/wire.test.ts reads it. */
export interface WireFixture {
	key: string;
	page?: string;
	/** Parameters of the node that give exactly this request. */
	parameters?: Record<string, unknown>;
	request: {
		method: string;
		path: string;
		names: WireNames;
		query?: Record<string, string>;
		body?: unknown;
	};
	response?: unknown;
}

const folder = 'test/fixtures/wire';

/** Of a document alone: what it does not print is no part of a fixture. */
function fixtureOf({ own, theirs }: Match): WireFixture {
	const { page, method, path, query, body, examples } = theirs;
	return {
		key: own.key,
		...(page !== undefined && { page: pageName(page) }),
		request: {
			...{ method, path },
			names: { query: namesIn(query), body: namesIn(body) },
			...(examples.request !== undefined && { body: examples.request }),
		},
		...(examples.response !== undefined && { response: examples.response }),
	};
}

/** The rest of a fixture that prints the same example is kept: its query, and the node's parameters. */
function keepRest(fixture: WireFixture, before: WireFixture | undefined): WireFixture {
	const { body } = fixture.request;
	if (!before || body === undefined) return fixture;
	if (!isDeepStrictEqual(before.request.body, body)) return fixture;
	const { parameters, response } = { ...before, ...fixture };
	const { query } = before.request;
	return {
		...fixture,
		...(parameters && { parameters }),
		request: { ...fixture.request, ...(query && { query }) },
		...(response !== undefined && { response }),
	};
}

const read = (file: string) =>
	existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as WireFixture) : undefined;

/** The wire fixtures of a checkout as these documents print the calls; only what changes. */
export function changeFixtures(matches: Match[], checkout: string): Changes {
	const changes: Changes = new Map();
	for (const match of matches) {
		const path = `${folder}/${match.own.key}.json`;
		const before = read(join(checkout, path));
		const after = keepRest(fixtureOf(match), before);
		if (isDeepStrictEqual(before, after)) continue;
		changes.set(path, `${JSON.stringify(after, null, '\t')}\n`);
	}
	return changes;
}
