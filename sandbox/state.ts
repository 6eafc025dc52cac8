import { type Crm, freshCrm } from './collections/crm';
import { type Engagement, freshEngagement } from './collections/engagement';
import { freshOutreach, type Outreach } from './collections/outreach';
import { freshPeople, type People } from './collections/people';
import { freshWebhooks, type Webhooks } from './collections/webhooks';

/** All that the sandbox remembers, in memory. A new section adds its collections to one of these. */
export interface State extends People, Crm, Outreach, Engagement, Webhooks {}

/** A tenant that was set up but has no people yet. */
export function freshState(): State {
	return {
		...freshPeople(),
		...freshCrm(),
		...freshOutreach(),
		...freshEngagement(),
		...freshWebhooks(),
	};
}
