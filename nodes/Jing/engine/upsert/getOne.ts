import type { Run } from '../makeCall';
import { isGone, missingOutcomes } from '../outcome/missing';
import { faultOfFailure } from '../outcome/fault';
import type { Outcome } from '../outcome/outcome';
import { faultOfUnfit } from './faults';
import { readRows, type Row } from './readRows';
import { verdictOn } from './verdict';

/**
 * The one row of a list that has an ID: JING has no call for one record of this kind, and a list that
 * ignores the filter gives others.
 */
export async function getOne(run: Run, list: Run, filters: Row, item: number): Promise<Outcome[]> {
	const { about, settings, operation } = run;
	const { id } = operation.one!;
	const reading = await readRows(list, filters, item);
	if ('ok' in reading) {
		return isGone(reading)
			? missingOutcomes(reading, settings.ifNotFound, list.about, item)
			: [{ fault: faultOfFailure(reading.failure, list.about, item) }];
	}
	const value = String(filters[id]);
	const wanted = {
		compare: 'exact' as const,
		at: id,
		value,
		scope: {},
		id,
		isUnique: true as const,
	};
	const verdict = verdictOn(reading, wanted);
	if (verdict.kind === 'found' || verdict.kind === 'voided')
		return [{ json: verdict.row as never }];
	const isNothing = verdict.kind === 'absent' || (reading.isSilent && !reading.isShort);
	return isNothing
		? missingOutcomes({ ok: true, data: null }, settings.ifNotFound, about, item)
		: [{ fault: faultOfUnfit(verdict, wanted, list.about, item, true) }];
}
