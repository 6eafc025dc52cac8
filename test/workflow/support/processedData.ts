import { setTimeout as sleep } from 'node:timers/promises';
import { DataDeduplicationService } from 'n8n-core';

/** n8n's store of processed data: one row for each trigger, read and written as a whole. */
export class ProcessedData {
	readonly rows = new Map<string, string[]>();
	calls = 0;
	/** What the call of that number throws, counted from 1. */
	fault: (call: number) => Error | undefined = () => undefined;
	/** Whether a call that fails has written: the answer to it was lost. */
	writesFirst = false;
	/** Called after the write of the call of that number. */
	written: (call: number, row: string[]) => void = () => undefined;

	async checkProcessedAndRecord(ids: string[], _scope: string, { workflow }: Row, most: Most) {
		const call = ++this.calls;
		const error = this.fault(call);
		await sleep(1);
		if (error && !this.writesFirst) throw error;
		const row = this.rows.get(workflow.id) ?? [];
		const isProcessed = (id: string) => row.includes(id);
		const result = {
			new: ids.filter((id) => !isProcessed(id)),
			processed: ids.filter(isProcessed),
		};
		this.rows.set(workflow.id, [...row, ...result.new].slice(-most.maxEntries));
		this.written(call, this.rows.get(workflow.id)!);
		if (error) throw error;
		return result;
	}

	async removeProcessed(ids: string[], _scope: string, { workflow }: Row) {
		await sleep(1);
		const row = this.rows.get(workflow.id) ?? [];
		this.rows.set(
			workflow.id,
			row.filter((id) => !ids.includes(id)),
		);
	}
}

interface Most {
	maxEntries: number;
}

interface Row {
	workflow: { id: string };
}

/** n8n has one store for all, which can't be replaced once it is there. */
export async function useProcessedData(current: () => ProcessedData) {
	const store = {
		checkProcessedAndRecord: async (ids: string[], scope: string, row: Row, most: Most) =>
			await current().checkProcessedAndRecord(ids, scope, row, most),
		removeProcessed: async (ids: string[], scope: string, row: Row) =>
			await current().removeProcessed(ids, scope, row),
	};
	await DataDeduplicationService.init(store as never);
}
