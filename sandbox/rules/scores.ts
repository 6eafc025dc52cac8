import { notFound } from '../protocol/refusal';
import type { Score, ScoringModel } from '../records/scoring';
import type { State } from '../state';
import type { Given } from './given';
import type { JsonObject } from './objects';
import { chinaTime } from './time';

const PER_EVENT = 10;
const PER_INTEREST = 30;
/** Fields that say how well a person fits, and what each is worth. */
const PROFILE = ['title', 'company_name', 'company_id', 'industry', 'department', 'mobile'];
const PER_FIELD = 18;

/** The model that the call names, else the one of this kind. */
export function modelOf(query: Given, state: State, kind: ScoringModel['kind']): ScoringModel {
	const id = query.text('scoring_model_id');
	const model = state.scoringModels.find(
		(known) => known.kind === kind && (!id || known.scoring_model_id === id),
	);
	if (!model) throw notFound('评分模型');
	return model;
}

/** The person's score; nothing done yet is a score of 0. */
export function scoreOf(state: State, id: string | null): Score {
	const none = { total_score: 0, intentions: {}, last_action_timestamp: null };
	const fresh = { omni_user_uuid: id ?? '', ...none, updated_timestamp: chinaTime() };
	return state.scores.get(id ?? '') ?? fresh;
}

/** Counts an event that was reported: for the person, and for each topic that it names. */
export function countEvent(state: State, id: string, moment: string, properties: JsonObject): void {
	const score = scoreOf(state, id);
	score.total_score += PER_EVENT;
	for (const { intention_id, intention_name } of state.intentions) {
		if (!Object.values(properties).includes(intention_name)) continue;
		score.intentions[intention_id] = (score.intentions[intention_id] ?? 0) + PER_INTEREST;
	}
	score.last_action_timestamp = moment;
	score.updated_timestamp = chinaTime();
	state.scores.set(id, score);
}

const level = (score: number, high: number, medium: number) =>
	score >= high ? 'high' : score >= medium ? 'medium' : 'low';

const levelWords: Record<string, string> = { high: '高', medium: '中', low: '低' };

export function behaviorShown(score: Score, model: ScoringModel) {
	const active_level = level(score.total_score, 100, 40);
	return {
		scoring_model_id: model.scoring_model_id,
		scoring_model_name: model.scoring_model_name,
		total_score: score.total_score,
		active_level,
		active_level_name: `${levelWords[active_level]}活跃`,
		score_last_30_days: score.total_score,
		last_action_timestamp: score.last_action_timestamp,
		updated_timestamp: score.updated_timestamp,
	};
}

/** How complete the profile is. */
export function identityShown(fields: JsonObject, model: ScoringModel, updated_timestamp: string) {
	const known = PROFILE.filter((code) => fields[code] !== undefined && fields[code] !== '');
	const identity_score = Math.min(100, known.length * PER_FIELD);
	const grades: Array<[from: number, grade: string]> = [
		[90, 'A'],
		[72, 'B'],
		[36, 'C'],
	];
	return {
		scoring_model_id: model.scoring_model_id,
		scoring_model_name: model.scoring_model_name,
		identity_score,
		identity_grade: grades.find(([from]) => identity_score >= from)?.[1] ?? 'D',
		updated_timestamp,
	};
}

/** One score per topic asked for, all when none is; highest first. */
export function intentionsShown(score: Score, state: State, ids: string[]) {
	return state.intentions
		.filter(({ intention_id }) => ids.length === 0 || ids.includes(intention_id))
		.map(({ intention_id, intention_name }) => {
			const intention_score = score.intentions[intention_id] ?? 0;
			const intention_level = level(intention_score, 80, 40);
			const intention_level_name = `${levelWords[intention_level]}意向`;
			return {
				...{ intention_id, intention_name, intention_score },
				...{ intention_level, intention_level_name },
			};
		})
		.sort((a, b) => b.intention_score - a.intention_score);
}
