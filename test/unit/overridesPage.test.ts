import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalog } from '../../nodes/Jing/operations';
import { type Overrides, readOverrides } from '../../nodes/Jing/transport/overrides';

const page = readFileSync(join(__dirname, '../../docs/overrides.md'), 'utf8');
const read = (json: string) =>
	readOverrides(json, 'https://jingopenapi.jingsocial.com', catalog.overridable);

const matches = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, text]) => text!);
const examples = matches(/^```json\n(.*?)^```$/gms);
const rejected = matches(/^\| `(".*?)` \| /gm);

it('docs/overrides.md has examples that work, and entries that do not', () => {
	expect([examples.length, rejected.length]).toEqual([3, 11]);
});

it.each(examples)('the credential accepts the example %s', (json) => {
	const keys = Object.keys(JSON.parse(json) as object).filter((key) => key !== 'headers');
	expect([...(read(json) as Overrides).calls.keys()]).toEqual(keys);
});

it.each(rejected)('the credential rejects %s', (entry) => {
	expect(read(`{${entry}}`)).toMatchObject({ kind: 'notConfigured' });
});
