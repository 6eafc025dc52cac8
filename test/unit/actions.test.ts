import { catalog } from '../../nodes/Jing/operations';

/** The editor shows the actions of all sections in one list, without the sections' names. */
const actions = [...catalog.operations].map(([key, { operation }]): [string, string, string] => [
	key,
	operation.action,
	operation.name,
]);

const verbs = [
	...['Add', 'Check', 'Create', 'Deduct', 'Delete', 'Get', 'Import', 'Remove', 'Report'],
	...['Reset', 'Send', 'Tag', 'Update'],
];

/** Words that begin with a capital letter wherever they stand. */
const properNames = ['API', 'CRM', 'CTA', 'CTAs', 'JING', 'QR', 'SMS', 'WeChat', 'WeCom'];

const wordsOf = (text: string): string[] => text.match(/[\w-]+/g) ?? [];

it('each action is there once', () => {
	const texts = actions.map(([, action]) => action.toLowerCase());
	expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
	expect(texts.length).toBeGreaterThan(100);
});

it.each(actions)('the action of %s begins with a verb and is in sentence case: %s', (_, action) => {
	const [first = '', ...others] = wordsOf(action);
	expect(verbs).toContain(first);
	const capitalized = others.filter((word) => word !== word.toLowerCase());
	expect(capitalized.filter((word) => !properNames.includes(word))).toEqual([]);
	expect(action).not.toMatch(/[.!]$/);
});

/** What an action of each section is about. */
const things: Record<string, RegExp> = {
	account: /account/,
	activity: /activit/,
	apiRequest: /API request/,
	company: /compan/,
	crmObject: /CRM object|leads or accounts/,
	cta: /CTA/,
	customEvent: /custom event/,
	email: /email/,
	employee: /employee/,
	interface: /JING interface/,
	lead: /lead/,
	member: /member/,
	privacyPolicyV1: /privacy polic.*version 1/,
	privacyPolicyV2: /privacy polic/,
	qrCode: /QR code/,
	scoring: /(user|lead) \w+ scores/,
	sms: /SMS/,
	source: /source/,
	templateMessage: /template message/,
	user: /user/,
	userGroup: /user group/,
	userTag: /tag/i,
	weCom: /WeCom/,
	wechatAccount: /follower|WeChat/,
};

it.each(actions)('the action of %s is understood without its section: %s', (key, action) => {
	expect(action).toMatch(things[key.split('.')[0] ?? ''] ?? /^$/);
});

it.each(actions)('the action of %s has the verb of its menu: %s, %s', (_, action, name) => {
	const [does = ''] = wordsOf(action);
	expect(wordsOf(name)).toContain(does);
});
