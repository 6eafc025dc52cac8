/** Writes what is derived from the tables: three pages of docs/, output previews, sandbox routes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { evidencePage } from './contract/evidencePage';
import { eventsPage } from './docs/eventsPage';
import { operationsPage } from './docs/operationsPage';
import { outputPreviews } from './docs/outputPreviews';
import { sandboxHeadersFile, sandboxRoutesFile } from './docs/sandboxRoutes';
import { CHECKOUT } from './n8n/folders';

writeFileSync(join(CHECKOUT, 'docs/operations.md'), operationsPage());
writeFileSync(join(CHECKOUT, 'docs/events.md'), eventsPage());
writeFileSync(join(CHECKOUT, 'docs/contract.md'), evidencePage());

const previews = outputPreviews();
for (const [path, text] of previews) {
	const file = join(CHECKOUT, 'nodes/Jing', path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}
writeFileSync(join(CHECKOUT, 'sandbox/routes.json'), sandboxRoutesFile());
writeFileSync(join(CHECKOUT, 'sandbox/headers.json'), sandboxHeadersFile());
console.log(`docs/*.md, sandbox/*.json and ${previews.size} previews written`);
