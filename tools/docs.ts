/** Regenerates what follows from the tables: README table, output previews, sandbox routes. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withOperationsTable } from './docs/operationsTable';
import { outputPreviews } from './docs/outputPreviews';
import { sandboxRoutesFile } from './docs/sandboxRoutes';
import { CHECKOUT } from './n8n/folders';

const readme = join(CHECKOUT, 'README.md');
writeFileSync(readme, withOperationsTable(readFileSync(readme, 'utf8')));

const previews = outputPreviews();
for (const [path, text] of previews) {
	const file = join(CHECKOUT, 'nodes/Jing', path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}
writeFileSync(join(CHECKOUT, 'sandbox/routes.json'), sandboxRoutesFile());
console.log(`README.md, sandbox/routes.json and ${previews.size} output previews written`);
