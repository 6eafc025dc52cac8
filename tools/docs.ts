/** Makes anew what is derived from the tables: the README's table and the output previews. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withOperationsTable } from './docs/operationsTable';
import { outputPreviews } from './docs/outputPreviews';
import { CHECKOUT } from './n8n/folders';

const readme = join(CHECKOUT, 'README.md');
writeFileSync(readme, withOperationsTable(readFileSync(readme, 'utf8')));

const previews = outputPreviews();
for (const [path, text] of previews) {
	const file = join(CHECKOUT, 'nodes/Jing', path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}
console.log(`README.md and ${previews.size} output previews written`);
