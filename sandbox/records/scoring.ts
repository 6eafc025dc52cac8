export interface ScoringModel {
	scoring_model_id: string;
	scoring_model_name: string;
	kind: 'behavior' | 'identity';
}

/** A product or topic that people can be interested in. */
export interface Intention {
	intention_id: string;
	intention_name: string;
}

export interface Score {
	omni_user_uuid: string;
	/** Sum of what the person did since the last reset. */
	total_score: number;
	/** Score by intention_id. */
	intentions: Record<string, number>;
	last_action_timestamp: string | null;
	updated_timestamp: string;
}

/** The default model of both kinds has one ID. */
const scoring_model_id = 'm6RkYc2VtXnW8QzHb5JpSd';

export const seedScoringModels: ScoringModel[] = [
	{ scoring_model_id, scoring_model_name: '默认行为评分模型', kind: 'behavior' },
	{ scoring_model_id, scoring_model_name: '默认身份评分模型', kind: 'identity' },
];

export const seedIntentions: Intention[] = [
	{ intention_id: 'i7YnXq2KcWz5RtVb8HsMpd', intention_name: '工业传感器' },
	{ intention_id: 'i3PbRw9VnTk6XcZm4JqGhf', intention_name: '视觉检测' },
];
