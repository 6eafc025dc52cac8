import { type ErrorCode, errorCodes, type ErrorKind } from './errorCodes';
import type { FailureKind } from './failure';
import { limits } from './limits';

/** How JING says that what was to be removed is not there. */
export const saysGone = (words: string) => /不存在|找不到|not (found|exist)|no such/i.test(words);

/** Words of the call, of its fields or of who may make it: what they say is missing is no record. */
const ofNoRecord =
	/方法|接口|路径|路由|页面|参数|字段|应用|租户|企业|权限|令牌|签名|版本|method|interface|endpoint|\bapi\b|path|route|url|page|resource|parameter|field|\bapp\b|app[ _-]?id|tenant|permission|token|\bsign|version/i;

/** Whether JING says of a record that it does not have it; "Not Found" alone can mean the address. */
export const saysRecordGone = (words: string) =>
	saysGone(words) && !ofNoRecord.test(words) && !/^\W*(404\W*)?not found\W*$/i.test(words);

/** How JING says that what was to be created is there already. */
export const saysThere = (words: string) => /已存在|重复|already exist|duplicate/i.test(words);

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
