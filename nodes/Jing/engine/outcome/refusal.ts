import { answerNames } from '../../transport/answerNames';
import { isObject } from '../../transport/json';

type Data = Record<string, unknown>;

/** A number, also one written as text; a word such as `OK` is none. */
export function numberIn(value: unknown): number | undefined {
	const isText = typeof value === 'string' && /^\s*-?\d+\s*$/.test(value);
	const number = typeof value === 'number' || isText ? Number(value) : NaN;
	return Number.isFinite(number) ? number : undefined;
}

const isCode = (value: unknown) => (numberIn(value) ?? 0) !== 0;

/** Words of a refusal; some servers say the same of what went well. */
const saysWhy = (data: Data) =>
	answerNames.errorText.some((name) => {
		const words = data[name];
		return typeof words === 'string' && words !== '' && !/^(ok|success|成功|操作成功)/i.test(words);
	});

const flagsOf = (data: Data) =>
	answerNames.verdict.map((name) => data[name]).filter((flag) => flag !== undefined);

const saysNo = (data: Data) =>
	flagsOf(data).some((flag) => answerNames.no.some((no) => flag === no));

/** Whether an entry says itself that it was refused. `code` can also be a value of the record. */
export function isRefusal(entry: unknown): boolean {
	if (!isObject(entry)) return false;
	if (saysNo(entry) || isCode(entry.error_code)) return true;
	return flagsOf(entry).length === 0 && isCode(entry.code) && saysWhy(entry);
}

/** Whether an entry says what became of it. */
export const hasVerdict = (entry: unknown) =>
	isObject(entry) &&
	(flagsOf(entry).length > 0 || answerNames.errorCode.some((name) => entry[name] !== undefined));

/** Whether the answer to a whole call says that nothing was done. A 0 can also be a count. */
export const refusesAll = (data: unknown): data is Data =>
	isObject(data) &&
	flagsOf(data).some(
		(flag) => flag === false || flag === 'false' || (isZero(flag) && saysWhy(data)),
	);

const isZero = (flag: unknown) => flag === 0 || flag === '0';

/** Whether an object is one entry of a refusal, not what holds several. */
export const isRefusalEntry = (data: Data) => saysWhy(data) || isCode(data.error_code);
