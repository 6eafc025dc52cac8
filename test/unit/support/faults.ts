import type { About } from '../../../nodes/Jing/transport/about';
import type { Failure } from '../../../nodes/Jing/transport/failure';

/** The call in which the faults happen. */
export const about: About = {
	key: 'user.create',
	title: 'User: Create Many',
	repeatable: false,
	checkWith: 'User: Get',
};

/** One element of it. */
export const element = {
	item: 4,
	body: { identities: [{ type: 'mobile', value: '13800138000' }] },
	matchKeys: { match: ['identities', 'identity'] },
	requestId: 'r5',
};

export const refusal: Failure = {
	kind: 'businessRefusal',
	stage: 'call',
	code: 40004,
	msg: '手机号已存在',
	requestId: 'r5',
	httpStatus: 400,
};
