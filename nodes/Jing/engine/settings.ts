import type { IExecuteFunctions } from 'n8n-workflow';
import type { CallSettings } from '../transport/api';
import { limits } from '../transport/limits';
import type { Operation } from './definition';
import { isParallel, isRepeatable } from './rules';
import { isObject } from '../transport/json';

/** How the calls of one execution are made. */
export interface Settings extends CallSettings {
	batchSize: number;
	/** Calls at the same time. */
	concurrency: number;
	/** Whether a filter whose expression gives nothing counts as not set. */
	ignoresEmptyFilters: boolean;
}

const atLeast = (least: number, value: unknown) => {
	const number = Number(value);
	return (typeof value === 'number' || typeof value === 'string') &&
		value !== '' &&
		Number.isFinite(number)
		? Math.max(least, Math.floor(number))
		: undefined;
};

/** Seconds; who comes from nodes that count in milliseconds writes 30000. */
const toMilliseconds = (seconds: number) =>
	seconds <= limits.requestTimeoutMaxSeconds ? seconds * 1_000 : seconds;

/** Reads Options once, for the first item. */
export function readSettings(context: IExecuteFunctions, operation: Operation): Settings {
	const options = context.getNodeParameter('options', 0, {});
	const { batchSize, concurrency, requestTimeout, maxRetries, emptyFilters } = isObject(options)
		? options
		: {};
	const timeout = atLeast(1, requestTimeout) ?? limits.requestTimeoutSeconds;
	return {
		repeatable: isRepeatable(operation),
		batchSize: atLeast(1, batchSize) ?? (operation.batch ?? operation.fromItems)?.size ?? 1,
		concurrency: isParallel(operation) ? (atLeast(1, concurrency) ?? limits.concurrency) : 1,
		ignoresEmptyFilters: String(emptyFilters).trim().toLowerCase() === 'ignore',
		timeout: toMilliseconds(timeout),
		maxRetries: atLeast(0, maxRetries),
		removes: operation.effect === 'delete',
	};
}
