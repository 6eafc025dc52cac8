import { randomBytes } from 'node:crypto';

import { invalid, notFound } from '../protocol/refusal';
import type { QrCode } from '../records/qrCode';
import { one } from '../rules/calls';
import type { Given } from '../rules/given';
import { newId } from '../rules/ids';
import { chinaTime } from '../rules/time';
import { sourceOf } from '../rules/users';
import { accountOrDefault } from '../rules/wechat';
import type { State } from '../state';
import type { Behaviours, Call } from './call';

const LONGEST_LIFE = 30 * 24 * 60 * 60;
const LONGEST_SCENE = 64;

function sceneOf(given: Given): string {
	const scene = given.requiredText('scene_str');
	if (scene.length > LONGEST_SCENE) throw invalid('scene_str');
	return scene;
}

function tagIds(given: Given, state: State): string[] {
	const ids = given.texts('tag_ids') ?? [];
	if (ids.some((id) => !state.tags.has(id))) throw notFound('标签');
	return ids;
}

/** Always a new code, even for a scene that has one: a call sent twice must show. */
function newCode(given: Given, state: State, qr_code_type: string): QrCode {
	return {
		qr_code_id: newId(),
		qr_code_name: given.requiredText('qr_code_name'),
		qr_code_type,
		wechat_app_id: accountOrDefault(given, state).wechat_app_id,
		scene_str: sceneOf(given),
		ticket: `gQ${randomBytes(32).toString('base64url')}`,
		fields_source: sourceOf(given) ?? null,
		tag_ids: tagIds(given, state),
		created_timestamp: chinaTime(),
	};
}

/** The picture stands at this very server, at the address that WeChat has for it. */
function kept(code: QrCode, { state, origin }: Call) {
	state.qrCodes.set(code.qr_code_id, code);
	const { fields_source: _source, tag_ids: _tags, created_timestamp, ...rest } = code;
	const { expire_seconds, expire_time, ...shown } = rest;
	const expiry = expire_time === undefined ? {} : { expire_seconds, expire_time };
	return {
		...shown,
		url: `http://weixin.qq.com/q/${code.ticket.slice(2, 32)}`,
		image_url: `${origin}/cgi-bin/showqrcode?ticket=${code.ticket}`,
		...expiry,
		created_timestamp,
	};
}

const createTemporary = one((given, call) => {
	const expire_seconds = given.requiredInteger('expire_seconds');
	if (expire_seconds < 1 || expire_seconds > LONGEST_LIFE) throw invalid('expire_seconds');
	const expire_time = chinaTime(Date.now() + expire_seconds * 1000);
	const code = newCode(given, call.state, 'temporary');
	return kept({ ...code, expire_seconds, expire_time }, call);
});

const createPermanent = one((given, call) => kept(newCode(given, call.state, 'permanent'), call));

export const qrCode: Behaviours = { createTemporary, createPermanent };
