/** Writes the document of the other JING anew: `npx tsx test/support/contract/write.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, isScalar, visit } from 'yaml';
import { madeDocument } from './document';
import { otherJing } from './otherJing';

const file = join(__dirname, '../../../samples/contracts/other-jing.yaml');

const document = new Document(madeDocument(otherJing), { aliasDuplicateObjects: false });
visit(document, {
	Map(_key, map) {
		map.flow = map.items.length <= 4 && map.items.every(({ value }) => isScalar(value));
	},
	Seq(_key, list) {
		list.flow = list.items.length <= 4 && list.items.every(isScalar);
	},
});
writeFileSync(file, document.toString({ lineWidth: 100 }));
