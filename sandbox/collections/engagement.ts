import { type Activity, seedActivities } from '../records/activity';
import { type Cta, seedCtas, seedSubmissions, type Submission } from '../records/cta';
import type { CustomEvent, EventReport } from '../records/customEvent';
import {
	type Authorization,
	type PrivacyPolicy,
	type PrivacyTemplate,
	seedPrivacyPolicies,
	seedPrivacyTemplates,
} from '../records/privacy';
import {
	type OldAuthorization,
	type OldPolicy,
	seedOldAuthorizations,
	seedOldPolicies,
} from '../records/privacyV1';
import { type Registration, seedRegistrations } from '../records/registration';
import {
	type Intention,
	type Score,
	type ScoringModel,
	seedIntentions,
	seedScoringModels,
} from '../records/scoring';
import { mapBy } from '../rules/objects';

/** What people did, agreed to and are worth. */
export interface Engagement {
	/** By activity_id. */
	activities: Map<string, Activity>;
	registrations: Registration[];
	/** By cta_id. */
	ctas: Map<string, Cta>;
	submissions: Submission[];
	/** By event_code. */
	customEvents: Map<string, CustomEvent>;
	eventReports: EventReport[];
	scoringModels: ScoringModel[];
	intentions: Intention[];
	/** By omni_user_uuid. */
	scores: Map<string, Score>;
	/** By privacy_policy_template_id. */
	privacyTemplates: Map<string, PrivacyTemplate>;
	/** By privacy_policy_id. */
	privacyPolicies: Map<string, PrivacyPolicy>;
	authorizations: Authorization[];
	/** By privacy_policy_id. */
	oldPolicies: Map<string, OldPolicy>;
	oldAuthorizations: OldAuthorization[];
}

export function freshEngagement(): Engagement {
	return {
		activities: mapBy('activity_id', seedActivities()),
		registrations: structuredClone(seedRegistrations()),
		ctas: mapBy('cta_id', seedCtas),
		submissions: structuredClone(seedSubmissions),
		customEvents: new Map(),
		eventReports: [],
		scoringModels: structuredClone(seedScoringModels),
		intentions: structuredClone(seedIntentions),
		scores: new Map(),
		privacyTemplates: mapBy('privacy_policy_template_id', seedPrivacyTemplates),
		privacyPolicies: mapBy('privacy_policy_id', seedPrivacyPolicies),
		authorizations: [],
		oldPolicies: mapBy('privacy_policy_id', seedOldPolicies),
		oldAuthorizations: structuredClone(seedOldAuthorizations),
	};
}
