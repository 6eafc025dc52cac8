import axios, { type AxiosInstance } from 'axios';
import axiosRetry, { exponentialDelay, isNetworkOrIdempotentRequestError } from 'axios-retry';
import { maxBytes } from '../read/files';

/** The documentation is nobody's emergency: longer waits than this are not worth it. */
const longestWait = 60_000;

interface Pace {
	retries?: number;
	/** Milliseconds of the first wait; each further one is twice as long. */
	firstWait?: number;
}

/** Reads texts from one host, again where it is busy or broken. */
export function shareClient(origin: string, { retries = 4, firstWait = 500 }: Pace = {}) {
	const client = axios.create({
		timeout: 30_000,
		maxContentLength: maxBytes,
		responseType: 'text',
		transformResponse: (text: string) => text,
		maxRedirects: 3,
		beforeRedirect: ({ href }: Record<string, unknown>) => {
			if (new URL(String(href)).origin !== origin) {
				throw new Error('The address leads to another host.');
			}
		},
	});
	axiosRetry(client, {
		retries,
		retryCondition: (error) =>
			error.response?.status === 429 || isNetworkOrIdempotentRequestError(error),
		// Honors Retry-After.
		retryDelay: (count, error) => Math.min(exponentialDelay(count, error, firstWait), longestWait),
	});
	return client;
}

/** @returns the text, or why there is none */
export async function read(client: AxiosInstance, address: string): Promise<string | Error> {
	try {
		const { data } = await client.get<string>(address);
		return data;
	} catch (error) {
		const status = axios.isAxiosError(error) ? error.response?.status : undefined;
		if (status !== undefined) return new Error(`HTTP status ${status}`);
		return error instanceof Error ? error : new Error(String(error));
	}
}
