interface Details {
	/** Printed as `sub_msg`. */
	subMsg?: string;
	/** HTTP status where failures have one; the code decides when absent. */
	httpStatus?: number;
}

/** What the platform says instead of an answer; in a batch it becomes a failure entry. */
export class Refusal extends Error {
	constructor(
		readonly code: number,
		message: string,
		readonly details: Details = {},
	) {
		super(message);
	}
}

export const missing = (key: string) => new Refusal(40001, `缺少必选参数: ${key}`);

export const invalid = (key: string) => new Refusal(40002, `参数无效: ${key}`);

export const badFormat = () => new Refusal(40002, '无效的数据格式');

export const notFound = (thing: string) => new Refusal(40004, `${thing}不存在`);
