import action from '../../nodes/Jing/Jing.node.json';
import trigger from '../../nodes/Jing/JingTrigger.node.json';
import { JingTrigger } from '../../nodes/Jing/JingTrigger.node';

/** What people type into n8n's node search. */
const words = [
	...['微信', '企业微信', '标签', '线索', '客户', '会员', '积分', '短信', '邮件', '活动', '二维码'],
	...['评分', '径硕', '营销自动化', 'JINGdigital', 'WeChat', 'WeCom', 'SMS', 'webinar', 'lead'],
	...['CRM', 'points', 'tag', 'MQL', 'CDP', 'marketing automation'],
];

describe.each([
	['JING', action.alias],
	['JING Trigger', trigger.alias],
])('%s', (_, alias) => {
	it.each(words)('is found by %s', (word) => {
		expect(alias).toContain(word);
	});

	it('has each alias once', () => {
		expect(alias.filter((word, index) => alias.indexOf(word) !== index)).toEqual([]);
	});
});

it('the codex of the trigger is that of its newest version', () => {
	expect(trigger.nodeVersion).toBe(String(new JingTrigger().description.defaultVersion));
});
