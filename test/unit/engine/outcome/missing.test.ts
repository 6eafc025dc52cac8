import { isGone } from '../../../../nodes/Jing/engine/outcome/missing';
import type { Answer } from '../../../../nodes/Jing/transport/envelope';
import { readAnswer } from '../../../../nodes/Jing/transport/envelope';

const answer = (envelope: unknown, statusCode = 200): Answer =>
	readAnswer({ statusCode, headers: {}, body: JSON.stringify(envelope) } as never, 'call');

/** With HTTP 200 where there is no other status. */
const rows = (some: Array<[envelope: unknown, status?: number]>) =>
	some.map(([envelope, status = 200]) => [envelope, status] as const);

describe('JING does not have the record', () => {
	it.each(
		rows([
			[{ code: 0, data: null }],
			[{ code: 0 }],
			[{ code: 0, data: {} }],
			[{ code: 0, data: [] }],
			[{ code: 0, data: '' }],
			[{ code: 0, data: { list: [] } }],
			[{ code: 0, data: { list: null, total: 0, page: 1, page_size: 20 } }],
			[{ code: 0, data: { user: null } }],
			[{ code: 40004, msg: '用户不存在' }],
			[{ code: 40004, msg: '业务处理失败', sub_msg: '找不到该会员' }],
			[{ code: 40004, msg: 'The user does not exist' }],
			[{ code: 40004, msg: '用户不存在' }, 404],
			[{ code: 404, msg: 'user not found' }, 404],
			[{ code: 10404, msg: '记录不存在' }],
		]),
	)('%j %s', (envelope, status) => expect(isGone(answer(envelope, status))).toBe(true));
});

describe('it says something else', () => {
	it.each(
		rows([
			[{ code: 0, data: { id: 0 } }],
			[{ code: 0, data: { is_new: false } }],
			[{ code: 0, data: { list: [], total: 3 } }],
			[{ code: 0, data: [{ id: 1 }] }],
			[{ code: 0, data: 'ok' }],
			[{ code: 0, data: 0 }],
			[{ code: 40001, msg: '不存在的方法名' }],
			[{ code: 40004, msg: '接口不存在' }],
			[{ code: 40004, msg: '字段不存在: age' }],
			[{ code: 40004, msg: '余额不足' }],
			[{ code: 20001, msg: '无效的令牌: 不存在' }],
			[{ code: 404, msg: 'Not Found' }, 404],
			[{ code: 404, msg: 'No such endpoint' }, 404],
			[{ msg: 'user not found' }, 404],
			[{ code: 20000, msg: 'user service not found' }],
			[{ code: 500, msg: 'user not found' }, 500],
		]),
	)('%j %s', (envelope, status) => expect(isGone(answer(envelope, status))).toBe(false));
});
