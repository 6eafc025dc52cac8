import { readAnswer } from '../../../nodes/Jing/transport/envelope';
import {
	kindOfCode,
	kindOfStatus,
	saysGone,
	saysRecordGone,
	saysThere,
} from '../../../nodes/Jing/transport/meaning';
import documented from '../../fixtures/errorCodes.json';
import { kindOf, rows } from './support/documentedCodes';

it.each([
	[20000, 'unavailable'],
	[20001, 'tokenRejected'],
	[20002, 'rateLimit'],
	[40001, 'missingParameter'],
	[40002, 'invalidParameter'],
	[40004, 'businessRefusal'],
	[40005, 'serviceCall'],
	[40006, 'noPermission'],
])('goes by the code where the text of %i is unknown', (code, kind) => {
	expect(kindOfCode(code, 'words that no documentation prints')).toBe(kind);
	expect(kindOfCode(code, '')).toBe(kind);
});

it.each([20003, 40003, 40000, 50000, -1, 1])('leaves the unlisted code %i open', (code) => {
	expect(kindOfCode(code, '不存在的方法名')).toBeUndefined();
	expect(kindOf({ code, msg: '无效的访问令牌' })).toBe('unlistedCode');
});

it.each([
	'Daily request limit exceeded',
	'Too many requests per day',
	'The quota of this interface is exceeded',
	'The total of requests is exceeded',
	'当日调用次数已达上限',
	'每日请求数超限',
	'接口额度已用完',
	'调用配额不足',
])('takes the undocumented rate limit "%s" for one that does not pass soon', (msg) => {
	expect(kindOf({ code: 20002, msg })).toBe('dailyLimit');
});

it.each([
	'Too many requests',
	'QPS limit',
	'Concurrency exceeded, try again today',
	'请求过于频繁',
])('takes the undocumented rate limit "%s" for one that passes soon', (msg) => {
	expect(kindOf({ code: 20002, msg })).toBe('rateLimit');
});

it.each(['Daily allowance used up', '当日服务额度已用完'])(
	'takes 20001 "%s" for a used up service, which no new token helps',
	(msg) => {
		expect(kindOf({ code: 20001, msg })).toBe('quotaUsedUp');
	},
);

it('does not mistake the daily words of another code for a limit', () => {
	expect(kindOf({ code: 40004, msg: '当日已签到' })).toBe('businessRefusal');
});

describe('a refusal of a batch', () => {
	const isOfElement = (code: number, more: object = {}, statusCode = 200) => {
		const body = JSON.stringify({ code, data: null, ...more });
		const answer = readAnswer({ statusCode, headers: {}, body }, 'call');
		return !answer.ok && answer.failure.ofElement === true;
	};
	/** Texts of the documentation that can speak of one element. */
	const ofElement = [
		'缺少必选参数',
		'Missing Required Parameters',
		'非法的参数',
		'Invalid Parameter',
		'参数无效',
		'文件上传失败',
		'文件扩展名无效',
		'{0}文件大小无效,单文件不得超过{1}',
		'无效的数据格式',
		'Parameter Invalid',
		'File Upload Failed',
		'Invalid File Extension',
		'{0} File size is invalid, single file cannot exceed {1}',
		'Invalid Data Forma',
	];

	it.each(rows)('with code %i and "%s" can be the fault of one element or not', (code, text) => {
		expect(isOfElement(code, { msg: text })).toBe(ofElement.includes(text));
		expect(isOfElement(code, { msg: 'x', sub_code: text })).toBe(ofElement.includes(text));
	});

	it.each<[number, string, boolean]>([
		[40001, '缺少必选参数: fields.name', true],
		[40002, 'registered_timestamp 非法', true],
		[40002, '手机号格式不正确', true],
		[40001, '缺少签名参数', false],
		[40001, 'Missing parameter: sign', false],
		[40002, 'Invalid signature', false],
		[40002, 'content-type must be application/json', false],
		[40001, 'timestamp is required', false],
		[40001, 'app_id is required', false],
		[40002, 'no such method name', false],
		[40004, '手机号已存在', false],
		[20000, '服务不可用', false],
		[50000, '参数无效', false],
	])('with code %i and "%s": %s', (code, msg, expected) => {
		expect(isOfElement(code, { msg })).toBe(expected);
	});

	it.each([404, 405])('with HTTP %i is not', (status) => {
		expect(isOfElement(40002, { msg: '参数无效' }, status)).toBe(false);
	});
});

it.each([...new Set(documented.map(({ code }) => code))])(
	'reads a long text of code %i in time',
	(code) => {
		const msg = 'file size is invalid single file 文件大小无效'.repeat(25_000);
		const started = performance.now();
		kindOf({ code, msg });
		expect(performance.now() - started).toBeLessThan(500);
	},
);

it.each([
	[200, undefined],
	[304, 'redirect'],
	[401, 'tokenRejected'],
	[405, 'unknownMethod'],
	[408, 'timeout'],
	[418, 'badRequest'],
	[429, 'rateLimit'],
	[599, 'unavailable'],
])('takes HTTP %i without a code of JING for %s', (status, kind) => {
	expect(kindOfStatus(status)).toBe(kind);
});

it.each([
	['用户不存在', true],
	['Lead NOT FOUND', true],
	['已存在', false],
	['found', false],
	['', false],
])('hears in "%s" that a record is gone: %s', (words, isGone) => {
	expect(saysGone(words)).toBe(isGone);
});

it.each([
	'用户不存在',
	'未找到用户',
	'没有找到该用户',
	'用户未找到',
	'查无此人',
	'无此用户',
	'企业微信成员不存在',
	'不存在',
	'不存在。',
	"User doesn't exist",
	'User doesn’t exist',
	'No user found',
	'user could not be found',
	'does not exist',
	'记录不存在',
	'Lead not found',
	'Account not found',
	'邮件模板不存在',
])('hears in "%s" that the record is not there', (words) => {
	expect(saysRecordGone(words)).toBe(true);
});

it.each([
	'请求地址不存在',
	'资源不存在',
	'请求的服务不存在',
	'No handler found',
	'service not found',
	'IP不存在于白名单',
	'IP address not found in whitelist',
	'商户不存在',
	'账号不存在',
	'AppKey not found',
	'密钥不存在',
	'服务不存在',
	'授权不存在',
	'会话不存在',
	'数据表不存在',
	'客户端不存在',
	'用户授权不存在',
	'merchant does not exist',
	'session not found',
	'请求的功能不存在',
	'Cannot find action: not found',
	'Not Found',
	'404 Not Found',
	'企业不存在',
	'用户已存在',
	'User found',
])('does not hear in "%s" that the record is not there', (words) => {
	expect(saysRecordGone(words)).toBe(false);
});

it.each([
	['标签已存在', true],
	['Tag already exists', true],
	['名称重复', true],
	['Duplicate name', true],
	['请勿重复提交', false],
	['Duplicate request', false],
	['请勿重复提交标签', false],
])('hears in "%s" that it is there: %s', (words, isThere) => {
	expect(saysThere(words)).toBe(isThere);
});
