import type { Section } from '../engine/catalog';

/** Not in the vendor's documentation: which of its interfaces JING has for this App ID. */
export const interfaces: Section = {
	name: 'Interface',
	value: 'interface',
	title: '',
	isAddition: true,
	operations: [
		{
			name: 'Check Access',
			value: 'checkAccess',
			action: 'Check access to JING interfaces',
			description: 'Find out which interfaces JING grants your App ID, without changing anything',
			docs: { title: '', wire: 'assumed' },
			method: 'POST',
			path: '',
			effect: 'read',
			interfaces: 'check',
		},
		{
			name: 'Get Many',
			value: 'getAll',
			action: 'Get many JING interfaces',
			description: 'List the interfaces of the node without calling them',
			docs: { title: '', wire: 'assumed' },
			method: 'POST',
			path: '',
			effect: 'read',
			interfaces: 'list',
		},
	],
};
