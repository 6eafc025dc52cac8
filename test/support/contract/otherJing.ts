import changes from '../../fixtures/otherJing.json';
import type { Changes } from './changes';

/**
 * A JING that does the same behind other addresses, names and envelopes: 60 calls have another path,
 * 40 fields another name (10 of them inside of others), rows stand under `items`, pages are asked for
 * with pageNum and perPage, two calls are gone and three are new.
 */
export const otherJing = changes as unknown as Changes;
