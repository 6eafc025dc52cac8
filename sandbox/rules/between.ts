import type { Given } from './given';

/**
 * A filter by start_time to end_time, both included, on a moment of the row. A row without that
 * moment passes only while neither is given.
 */
export function between<Row>(
	given: Given,
	momentOf: (row: Row) => string | null,
): (row: Row) => boolean {
	const [start, end] = [given.moment('start_time'), given.moment('end_time')];
	return (row) => {
		const moment = momentOf(row);
		if (moment === null) return start === undefined && end === undefined;
		return (start === undefined || moment >= start) && (end === undefined || moment <= end);
	};
}
