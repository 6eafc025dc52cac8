import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OwnCall } from '../../../tools/contract/model';

const file = join(__dirname, '../../fixtures/contract/ownCalls.json');

/** The keys of an object are a Map, which stands in the file as a list of its entries. */
const withEntries = (_key: string, value: unknown) => (value instanceof Map ? [...value] : value);
const withMaps = (key: string, value: unknown) =>
	key === 'keys' ? new Map(value as Array<[string, unknown]>) : value;

/** Our own calls as they were assumed: what a document says of them stands in the records alone. */
export const assumedCalls = (): OwnCall[] =>
	JSON.parse(readFileSync(file, 'utf8'), withMaps) as OwnCall[];

/** The file with these calls, one to a line. */
export const assumedFile = (calls: OwnCall[]) => ({
	file,
	text: `[\n${calls.map((call) => JSON.stringify(call, withEntries)).join(',\n')}\n]\n`,
});
