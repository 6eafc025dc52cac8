import type { Identity } from './user';

/** Something that a person left behind and by which the person is found. */
export interface Trace {
	identities: Identity[];
}

export const zhang: Identity[] = [
	{ type: 'mobile', value: '13800138000', name: '手机号' },
	{ type: 'email', value: 'zhangwei@example.com', name: '邮箱' },
];

export const wang: Identity[] = [{ type: 'mobile', value: '13900139000', name: '手机号' }];
