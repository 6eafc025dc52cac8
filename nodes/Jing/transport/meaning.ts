import { type ErrorCode, errorCodes, type ErrorKind } from './errorCodes';
import type { FailureKind } from './failure';
import { limits } from './limits';

/** How JING says that what was to be removed is not there. */
export const saysGone = (words: string) => /不存在|找不到|not (found|exist)|no such/i.test(words);

/** Other ways to say so of a record that was asked for. */
const notFound = /未找到|没有?找到|查无|无此|not be found|n['’]t exist|\bno [a-z]+ (was )?found/i;

/** Words of the call, of its fields or of who may make it: what they say is missing is no record. */
const ofNoRecord =
	/方法|接口|路径|路由|页面|参数|字段|应用|租户|企业(?!微信)|权限|令牌|签名|版本|地址|资源|服务|名单|商户|账号|客户端|密钥|授权|会话|功能|数据表|method|interface|endpoint|\bapi\b|path|route|url|page|resource|parameter|field|\bapp\b|app[ _-]?(id|key|secret)|tenant|permission|token|\bsign|version|handler|address|service|whitelist|merchant|\bclient|secret|session|action\b|table\b|authoriz/i;

/** Words of the kinds of record that JING has. */
const ofRecord =
	/用户|成员|线索|客户|联系人|记录|会员|活动|邮件|消息|分组|群组|人群|员工|模板|查无此人|(?<![a-z])(user|member|lead|account|contact|record|activity|email|group|employee|message|template|customer|person)/i;

export const namesRecord = (words: string) => ofRecord.test(words) && !/\/\w/.test(words);

/** Nothing but that: "Not Found" can mean the address, what does not exist is the record. */
const isBare = (words: string) =>
	/^[\s\p{P}]*(不存在|((does )?not|doesn['’]t) exist)[\s\p{P}]*$/iu.test(words);

/** Whether JING says of a record that it does not have it. */
export const saysRecordGone = (words: string) =>
	isBare(words) ||
	((saysGone(words) || notFound.test(words)) && ofRecord.test(words) && !ofNoRecord.test(words));

/** How JING says that what was to be created is there already, and not that it was asked twice. */
export const saysThere = (words: string) =>
	/已存在|already exist/i.test(words) ||
	(/重复|duplicate/i.test(words) &&
		/名称|标签|\bname\b/i.test(words) &&
		!/提交|请求|操作|submi|request/i.test(words));

const plain = (text: string) => text.toLowerCase().replace(/[\s,，。.、:：;；]+/g, '');

/** What stands around {0} and {1}, in its order. */
const partsOf = (text: string) => plain(text).split(/\{\d\}/);

type Printed = ErrorCode & { texts: string[][] };
let printed: Printed[] | undefined;

/** Made when it is needed: n8n loads every node when it starts. */
const printedRows = () =>
	(printed ??= errorCodes.map((row) => ({
		...row,
		texts: [...(row.zh ?? []), ...(row.en ?? [])].map(partsOf),
	})));

/** Whether a text holds these parts, one after the other; a pattern would look for each again. */
function holds(said: string, parts: string[]): boolean {
	let from = 0;
	return parts.every((part) => {
		const at = said.indexOf(part, from);
		from = at + part.length;
		return at >= 0;
	});
}

/** Words of limits that don't pass within minutes, for texts that the documentation does not print. */
const dailyWords = /总量|额度|配额|\btotal\b|quota|used up/i;
const dayWords = /当天|当日|每日|\bday\b|daily/i;

/** Whether JING speaks of what is allowed in a day. */
export const speaksOfDay = (said: string) => dayWords.test(said);

/** Whether JING speaks of what an App ID may do: 授权权限不足 comes with a bad token as well. */
export const speaksOfRights = (said: string) =>
	/权限|未授权|\brights?\b|permission|not authori[sz]ed/i.test(said);

export const speaksOfToken = (said: string) => /令牌|token/i.test(said);

/** Whether JING speaks of the name of the interface. */
export const speaksOfMethod = (said: string) => /方法名|method name/i.test(said);

/** Words of the call itself, for texts that the documentation does not print. */
const callWords =
	/方法名|method name|\bapp[ _-]?id\b|时间戳|(?<!\w)timestamp|content-?type|签名|\bsign(ature)?\b|版本|\bversion\b|令牌|access[ _]token|加密|解密|encrypt|decrypt|字符集|charset|character set|\btid\b/i;

function rowOf(code: number, words: string) {
	const said = plain(words);
	return printedRows().find(
		(row) =>
			row.code === code &&
			(row.texts.length === 0 || row.texts.some((parts) => holds(said, parts))),
	);
}

/** What a code means. `isOfCall`: its text speaks of the call, not of what the call carries. */
interface Meaning {
	kind: ErrorKind;
	isOfCall: boolean;
}

/**
 * `words` are msg, sub_msg and sub_code together, in either language.
 * @returns undefined for an error code that the documentation does not list
 */
export function meaningOf(code: number, words: string): Meaning | undefined {
	const start = words.slice(0, limits.pageRead);
	const row = rowOf(code, start);
	return row && { kind: kindOf(row, start), isOfCall: row.ofCall ?? callWords.test(start) };
}

function kindOf({ kind, zh, en }: ErrorCode, words: string): ErrorKind {
	const isLimit = !zh && !en && (dailyWords.test(words) || speaksOfDay(words));
	if (isLimit && kind === 'rateLimit') return 'dailyLimit';
	return isLimit && kind === 'tokenRejected' ? 'quotaUsedUp' : kind;
}

export const kindOfCode = (code: number, words: string) => meaningOf(code, words)?.kind;

/** Codes that a single element of a batch can bring about. */
const elementCodes = [40001, 40002];

/** Whether what JING said of a code can be the fault of one element of a batch. */
export const isOfElement = (code: number, { isOfCall }: Meaning) =>
	elementCodes.includes(code) && !isOfCall;

/** What an HTTP status means where no code of JING's documentation came with it. */
export function kindOfStatus(status: number): FailureKind | undefined {
	if (status === 401) return 'tokenRejected';
	if (status === 403) return 'noPermission';
	if (status === 404 || status === 405) return 'unknownMethod';
	if (status === 407) return 'proxyRefused';
	if (status === 408) return 'timeout';
	if (status === 413) return 'tooLarge';
	if (status === 429) return 'rateLimit';
	if (status >= 500) return 'unavailable';
	if (status >= 400) return 'badRequest';
	if (status >= 300) return 'redirect';
	return undefined;
}
