import { join } from 'node:path';

export const otherJingFile = join(__dirname, '../../../samples/contracts/other-jing.yaml');
