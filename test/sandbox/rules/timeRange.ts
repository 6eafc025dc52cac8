import type { Given } from './given';

interface Timed {
	created_timestamp: string;
	updated_timestamp?: string;
}

/** A filter by start_time to end_time, both included, on the moment that time_type names. */
export function timeRange(given: Given): (record: Timed) => boolean {
	const isUpdated = given.word('time_type', ['created', 'updated']) === 'updated';
	const [start, end] = [given.moment('start_time'), given.moment('end_time')];
	return ({ created_timestamp, updated_timestamp }) => {
		const moment = isUpdated ? (updated_timestamp ?? created_timestamp) : created_timestamp;
		return (start === undefined || moment >= start) && (end === undefined || moment <= end);
	};
}
