import type { Fault } from '../types';

interface Planned {
	fault: Fault;
	skip: number;
	times: number;
}

/** The faults still to come, in the order they were planned. */
export class FaultQueue {
	private planned: Planned[] = [];

	plan(fault: Fault): void {
		this.planned.push({ fault, skip: fault.skip ?? 0, times: fault.times ?? 1 });
	}

	/**
	 * The fault that this call meets, if any: the first planned one that is due. Those planned
	 * after it do not count the call.
	 */
	take(key: string, isTokenCall: boolean): Fault | undefined {
		for (const entry of this.planned) {
			const matches = entry.fault.on === undefined ? !isTokenCall : entry.fault.on === key;
			if (!matches || entry.times <= 0) continue;
			if (entry.skip > 0) {
				entry.skip -= 1;
				continue;
			}
			entry.times -= 1;
			return entry.fault;
		}
		return undefined;
	}

	/** Those still to come, with what is left of them. */
	pending(): Fault[] {
		return this.planned
			.filter(({ times }) => times > 0)
			.map(({ fault, skip, times }) => ({ ...fault, skip, times }));
	}

	clear(): void {
		this.planned = [];
	}
}
