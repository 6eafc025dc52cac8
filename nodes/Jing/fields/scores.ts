import type { Field } from '../engine/definition';

export const intentionIds: Field = {
	displayName: 'Intention IDs',
	name: 'intention_ids',
	type: 'string',
	wire: 'commaText',
	default: '',
	placeholder: 'e.g. i7YnXq2KcWz5RtVb8HsMpd',
	description:
		'Comma-separated IDs of products or topics. When empty, all are returned with their IDs.',
};

export const scoringModelId: Field = {
	displayName: 'Scoring Model ID',
	name: 'scoring_model_id',
	type: 'string',
	default: '',
	placeholder: 'e.g. m6RkYc2VtXnW8QzHb5JpSd',
	description: 'ID of the scoring model, copied from JING. Leave empty for the default model.',
};
