import type { Behaviour, Behaviours } from './call';
import { lead } from './lead';
import { user } from './user';
import { userTag } from './userTag';

const sections: Record<string, Behaviours> = { user, userTag, lead };

/** By key, for example `user.create`. */
export const behaviours = new Map<string, Behaviour>(
	Object.entries(sections).flatMap(([section, operations]) =>
		Object.entries(operations).map(([value, behave]) => [`${section}.${value}`, behave] as const),
	),
);
