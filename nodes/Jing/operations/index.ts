import type { Catalog, Section } from '../engine/definition';
import { lead } from './lead';
import { user } from './user';
import { userTag } from './userTag';

/** Every section, in the order of the vendor's documentation. */
export const sections: Section[] = [user, userTag, lead];

export const catalog: Catalog = {
	operations: new Map(
		sections.flatMap((section) =>
			section.operations.map((operation) => [
				`${section.value}.${operation.value}`,
				{ section, operation },
			]),
		),
	),
	harmlessRead: 'userTag.getAll',
};
