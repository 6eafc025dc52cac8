import { missing, notFound, Refusal } from '../protocol/refusal';
import type { Tag } from '../records/tag';
import { many, one } from '../rules/calls';
import type { Given } from '../rules/given';
import { identitySent, personOf } from '../rules/identity';
import { newId } from '../rules/ids';
import { containsText } from '../rules/objects';
import { pageOf, timeRange } from '../rules/query';
import { chinaTime } from '../rules/time';
import type { State } from '../state';
import type { Behaviours } from './call';

const DEFAULT_GROUP = '默认分组';

const create = many(['tag_name'], (given, { state }) => {
	const tag_name = given.requiredText('tag_name');
	const tag_group_name = given.text('tag_group_name') || DEFAULT_GROUP;
	const group = [...state.tags.values()].filter((tag) => tag.tag_group_name === tag_group_name);
	if (group.some((tag) => tag.tag_name === tag_name)) throw new Refusal(40004, '标签已存在');
	const tag: Tag = {
		tag_id: newId(),
		tag_name,
		tag_group_id: group[0]?.tag_group_id ?? newId(),
		tag_group_name,
		description: given.text('description') ?? '',
		created_timestamp: chinaTime(),
	};
	state.tags.set(tag.tag_id, tag);
	return { tag_id: tag.tag_id, tag_name, tag_group_id: tag.tag_group_id, tag_group_name };
});

/** The tags that were named by ID or by name; at least one, so that nothing never means all. */
function tagsNamed(given: Given, state: State): Tag[] {
	const [ids, names] = [given.texts('tag_ids') ?? [], given.texts('tag_names') ?? []];
	if (ids.length + names.length === 0) throw missing('tag_ids, tag_names');
	const all = [...state.tags.values()];
	const found = [
		...ids.map((id) => state.tags.get(id)),
		...names.map((name) => all.find((tag) => tag.tag_name === name)),
	];
	return [...new Set(found)].map((tag) => {
		if (!tag) throw notFound('标签');
		return tag;
	});
}

/** A call that changes which tags people have; the tags of one element stand or fall together. */
const tagChange = (change: (has: string[], named: string[]) => string[]) =>
	many(['omni_user_uuid', 'identity'], (given, { state }) => {
		const person = personOf(given, state);
		const named = tagsNamed(given, state);
		person.tag_ids = change(
			person.tag_ids,
			named.map(({ tag_id }) => tag_id),
		);
		return {
			omni_user_uuid: person.omni_user_uuid,
			...identitySent(given),
			tags: named.map(({ tag_id, tag_name }) => ({ tag_id, tag_name })),
		};
	});

const tagUsers = tagChange((has, named) => [...new Set([...has, ...named])]);

const untagUsers = tagChange((has, named) => has.filter((id) => !named.includes(id)));

function userCounts(state: State): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { tag_ids } of state.users.values()) {
		for (const id of tag_ids) counts.set(id, (counts.get(id) ?? 0) + 1);
	}
	return counts;
}

const getAll = one((given, { state }) => {
	const keyword = given.text('keyword') ?? '';
	const group = given.text('tag_group_name');
	const counts = userCounts(state);
	const tags = [...state.tags.values()]
		.filter(timeRange(given))
		.filter(({ tag_name }) => containsText([tag_name], keyword))
		.filter(({ tag_group_name }) => !group || tag_group_name === group);
	return pageOf(given, tags, (tag) => ({ ...tag, user_count: counts.get(tag.tag_id) ?? 0 }));
});

export const userTag: Behaviours = { create, tagUsers, getAll, untagUsers };
