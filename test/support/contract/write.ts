/** Writes the document of the other JING anew: `npx tsx test/support/contract/write.ts`. */
import { writeFileSync } from 'node:fs';
import { Document, isScalar, visit } from 'yaml';
import { madeDocument } from './document';
import { otherJingFile } from './file';
import { otherJing } from './otherJing';

const document = new Document(madeDocument(otherJing), { aliasDuplicateObjects: false });
visit(document, {
	Map(_key, map) {
		map.flow = map.items.length <= 4 && map.items.every(({ value }) => isScalar(value));
	},
	Seq(_key, list) {
		list.flow = list.items.length <= 4 && list.items.every(isScalar);
	},
});
writeFileSync(otherJingFile, document.toString({ lineWidth: 100 }));
