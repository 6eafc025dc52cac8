import { between } from './between';
import type { Given } from './given';

interface Timed {
	created_timestamp: string;
	updated_timestamp?: string;
}

/** A filter by start_time to end_time, both included, on the moment that time_type names. */
export function timeRange(given: Given): (record: Timed) => boolean {
	const isUpdated = given.word('time_type', ['created', 'updated']) === 'updated';
	return between<Timed>(given, ({ created_timestamp, updated_timestamp }) =>
		isUpdated ? (updated_timestamp ?? created_timestamp) : created_timestamp,
	);
}
