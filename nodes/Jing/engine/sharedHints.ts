import type { Run } from './makeCall';
import { hint } from './output';
import type { PlannedCall } from './plannedCall';

type SharedCall = PlannedCall & Required<Pick<PlannedCall, 'shared'>>;

const inputItems = (count: number) => (count === 1 ? '1 input item' : `${count} input items`);

/** What a user may not expect of items that share calls. */
export function hintAtSharedCalls(run: Run, planned: PlannedCall[]) {
	const { context, shared } = run;
	const calls = planned.filter((call): call is SharedCall => call.shared !== undefined);
	hintAtNumber(run, calls);
	const repeated = sum(calls.map((call) => call.elements.length - call.shared.entries.length));
	if (repeated > 0) {
		const what = `${inputItems(repeated)} asked for the same receiver and values as an earlier item.`;
		hint(context, `${what} It was sent once, and the items have the same result.`, 'warning');
	}
	if (shared.unaccounted > 0) {
		const who = shared.unaccounted === 1 ? '1 receiver' : `${shared.unaccounted} receivers`;
		hint(context, `JING left out ${who} without saying whom. Check the deliveries.`, 'warning');
	}
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

/** Each call makes one of what the record says. */
function hintAtNumber({ context, operation, settings, shared }: Run, calls: SharedCall[]) {
	const { makes } = operation.fromItems ?? {};
	if (!makes || shared.calls < 2) return;
	const parts = calls.map((call) => call.shared.part);
	const isForSize = parts.some((part) => part > 0);
	const isForRest = parts.filter((part) => part === 0).length > 1;
	const reasons = [
		isForSize &&
			`as each holds up to ${settings.batchSize} receivers (raise Batch Size to make fewer)`,
		isForRest && 'as items share one only if they agree in all other fields',
	];
	const why = reasons.filter(Boolean).join(', and ');
	hint(context, `${shared.calls} ${makes} were created in JING, ${why}`, 'info');
}
