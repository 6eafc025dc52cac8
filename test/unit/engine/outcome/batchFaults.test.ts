import {
	faultOfContradiction,
	faultOfEntry,
	faultOfMissingEntry,
} from '../../../../nodes/Jing/engine/outcome/batchFaults';
import { about, element } from '../../support/faults';

describe('a refused element', () => {
	it.each([
		[{ error_code: 40004, error_msg: '已存在' }, '已存在', 40004],
		[{ code: 'E1', msg: 'exists' }, 'exists', 'E1'],
		[{ message: 'exists' }, 'exists', undefined],
		[{ reason: 'exists' }, 'exists', undefined],
		[{ error: 'exists' }, 'exists', undefined],
		['exists', 'exists', undefined],
		[{ odd: 1 }, undefined, undefined],
		[null, undefined, undefined],
	])('%j is told with who was refused, why and the whole entry', (entry, msg, code) => {
		const { message, details } = faultOfEntry(entry, about, element);
		expect(message).toContain('mobile 13800138000');
		expect(message).toContain(msg ?? 'rejected the entry');
		expect(message).toContain(code === undefined ? '[item' : String(code));
		expect(details.raw).toBe(entry);
		expect([details.code, details.msg]).toEqual([code, msg]);
		expect(details.request_id).toBe('r5');
	});

	it('is named by what identifies it in this batch', () => {
		const tag = { ...element, body: { tag_name: 'VIP' }, matchKeys: { match: ['tag_name'] } };
		expect(faultOfEntry({}, about, tag).message).toContain('VIP');
	});
});

it.each<[number | string | undefined, string | undefined, string]>([
	[40004, '标签不存在', '. Reason from JING: "标签不存在" (business rule, code 40004)'],
	['40004', '标签不存在', '. Reason from JING: "标签不存在" (business rule, code 40004)'],
	[40001, '缺少必选参数', '. Reason from JING: "缺少必选参数" (missing field, code 40001)'],
	[40002, '参数无效', '. Reason from JING: "参数无效" (invalid value, code 40002)'],
	[40006, '无权访问', '. Reason from JING: "无权访问" (no permission, code 40006)'],
	[49999, '其他', '. Reason from JING: "其他" (code 49999)'],
	['E1', 'x', '. Reason from JING: "x" (code E1)'],
	[undefined, '标签不存在', '. Reason from JING: "标签不存在"'],
	[40004, undefined, ' (business rule, code 40004)'],
	[undefined, undefined, ''],
])('tells the reason of code %j and "%s" in English first', (error_code, error_msg, reason) => {
	const { message } = faultOfEntry({ error_code, error_msg }, about, element);
	expect(message).toBe(
		`User: Create Many: JING rejected the entry for mobile 13800138000${reason} [item 4]`,
	);
});

describe('an element that the answer does not mention', () => {
	it('tells what to do also where no read tells what became of it', () => {
		const unchecked = { ...about, checkWith: undefined };
		const { message } = faultOfMissingEntry([], unchecked, element);
		expect(message).toContain('check in JING before you run it again');
	});

	it('has an unknown outcome, with the read that tells', () => {
		const { message, description, details } = faultOfMissingEntry([], about, element);
		expect(message).toBe(
			"User: Create Many: unclear whether it happened. JING's response does not mention mobile 13800138000. Outcome unknown: check with User: Get before you run it again. [item 4]",
		);
		expect(description).toMatch(/Don't run it again yet.*User: Get.*r5/);
		expect(details).toMatchObject({ outcome: 'unknown', retry_safe: false });
		expect(details).not.toHaveProperty('raw');
	});

	it('shows the refusals that could be its own', () => {
		const entries = [{ error_msg: 'x' }, { error_msg: 'y' }];
		const { description, details } = faultOfMissingEntry(entries, about, element);
		expect(description).toContain('2');
		expect(details.raw).toBe(entries);
	});
});

describe('an element that is named as done and as rejected', () => {
	it.each([true, false])('has an unknown outcome, repeatable: %s', (repeatable) => {
		const entries = [{ ok: 1 }, { error_msg: 'no' }];
		const fault = faultOfContradiction(entries, { ...about, repeatable }, element);
		expect(fault.message).toContain('lists mobile 13800138000 as done and as rejected');
		expect(fault.message).toContain('Outcome unknown');
		expect(fault.details).toMatchObject({ outcome: 'unknown', raw: entries });
		expect(fault.details.retry_safe).toBe(repeatable ? undefined : false);
	});
});
