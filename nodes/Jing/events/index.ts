import type { EventGroup, JingEvent } from '../engine/event';
import { account } from './account';
import { activity } from './activity';
import { lead } from './lead';
import { scoring } from './scoring';
import { systemAction } from './systemAction';
import { templateMessage } from './templateMessage';
import { track } from './track';
import { user } from './user';
import { userAction } from './userAction';

/** Every group, in the order of the vendor's documentation. */
export const eventGroups: EventGroup[] = [
	user,
	activity,
	lead,
	account,
	templateMessage,
	track,
	scoring,
	userAction,
	systemAction,
];

export const events: JingEvent[] = eventGroups.flatMap((group) => group.events);
