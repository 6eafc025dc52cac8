import type { IExecuteFunctions } from 'n8n-workflow';
import type { CallSettings } from '../transport/api';
import { limits } from '../transport/limits';
import type { Operation } from './definition';
import { toBoolean } from '../transport/flags';
import type { IfNotFound } from './outcome/missing';
import { isParallel, isRepeatable } from './rules';
import { isObject } from '../transport/json';

/** How the calls of one execution are made. */
export interface Settings extends CallSettings {
	batchSize: number;
	/** Calls at the same time. */
	concurrency: number;
	/** Whether a filter whose expression gives nothing counts as not set. */
	ignoresEmptyFilters: boolean;
	/** What comes out where JING does not have the one record. */
	ifNotFound: IfNotFound;
	/** Whether what the call names is created first where JING lacks it. */
	createsMissing: boolean;
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

const words: IfNotFound[] = ['error', 'empty', 'drop'];

const plain = (word: unknown) => String(word).trim().toLowerCase();

/** Reads Options once, for the first item. */
export function readSettings(context: IExecuteFunctions, operation: Operation): Settings {
	const options = context.getNodeParameter('options', 0, {});
	const given = isObject(options) ? options : {};
	const { batchSize, concurrency, requestTimeout, maxRetries, emptyFilters, ifNotFound } = given;
	const timeout = atLeast(1, requestTimeout) ?? limits.requestTimeoutSeconds;
	return {
		repeatable: isRepeatable(operation),
		batchSize: atLeast(1, batchSize) ?? (operation.batch ?? operation.fromItems)?.size ?? 1,
		concurrency: isParallel(operation) ? (atLeast(1, concurrency) ?? limits.concurrency) : 1,
		ignoresEmptyFilters: plain(emptyFilters) === 'ignore',
		ifNotFound: words.find((word) => word === plain(ifNotFound)) ?? 'error',
		createsMissing: toBoolean(given[operation.missing?.option.name ?? '']) === true,
		timeout: toMilliseconds(timeout),
		maxRetries: atLeast(0, maxRetries),
		removes: operation.effect === 'delete',
	};
}
