import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalog } from '../../nodes/Jing/operations';
import { readOverrides } from '../../nodes/Jing/transport/endpoints';

const page = readFileSync(join(__dirname, '../../docs/overrides.md'), 'utf8');
const read = (json: string) =>
	readOverrides(json, 'https://jingopenapi.jingsocial.com', catalog.overridable);

const matches = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, text]) => text!);
const examples = matches(/^```json\n(.*?)^```$/gms);
const rejected = matches(/^\| `(".*?)` \| /gm);

it('docs/overrides.md has examples that work, and entries that do not', () => {
	expect([examples.length, rejected.length]).toEqual([2, 7]);
});

it.each(examples)('the credential accepts the example %s', (json) => {
	expect([...(read(json) as Map<string, unknown>).keys()]).toEqual(
		Object.keys(JSON.parse(json) as object),
	);
});

it.each(rejected)('the credential rejects %s', (entry) => {
	expect(read(`{${entry}}`)).toMatchObject({ kind: 'notConfigured' });
});
