import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evidencePage } from '../../tools/contract/evidencePage';
import { eventsPage } from '../../tools/docs/eventsPage';
import { operationsPage } from '../../tools/docs/operationsPage';
import { outputPreviews } from '../../tools/docs/outputPreviews';

const root = join(__dirname, '../..');
const nodeFolder = join(root, 'nodes/Jing');

it.each([
	['operations', operationsPage],
	['events', eventsPage],
	['contract', () => evidencePage()],
])('docs/%s.md is current (npm run docs)', (name, page) => {
	expect(readFileSync(join(root, `docs/${name}.md`), 'utf8')).toBe(page());
});

it('there is an output preview for every operation, and it is current (npm run docs)', () => {
	for (const [path, text] of outputPreviews()) {
		expect([path, readFileSync(join(nodeFolder, path), 'utf8')]).toEqual([path, text]);
	}
});

it('there is no output preview of something else', () => {
	const files = readdirSync(join(nodeFolder, '__schema__'), { recursive: true })
		.map(String)
		.filter((file) => file.endsWith('.json'))
		.map((file) => `__schema__/${file}`);
	expect(files.toSorted()).toEqual([...outputPreviews().keys()].toSorted());
});

it('every output preview names at least one field', () => {
	const empty = [...outputPreviews()].filter(([, text]) => {
		const { properties = {} } = JSON.parse(text) as { properties?: object };
		return Object.keys(properties).length === 0;
	});
	expect(empty.map(([path]) => path)).toEqual([]);
});
