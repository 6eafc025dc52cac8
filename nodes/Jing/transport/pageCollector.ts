import { limits } from './limits';

/** The rows of a list, page by page, and whether it has ended. */
export class PageCollector {
	readonly rows: unknown[] = [];
	/** Pages read. */
	count = 0;
	private last = '';
	/** A server can have smaller pages than asked for. */
	private fullPage: number;
	private maxPages: number = limits.pages;

	constructor(
		private readonly size: number,
		private readonly limit: number,
	) {
		this.fullPage = size;
	}

	/**
	 * @param told how many rows the answer says there are in total
	 * @returns whether this was the last page
	 */
	add(page: unknown[], told: number | undefined): boolean {
		this.count += 1;
		const text = JSON.stringify(page);
		if (page.length === 0 || text === this.last) return true;
		this.last = text;
		for (const row of page) this.rows.push(row);
		// With more rows than that already, the number means something else.
		const total = told !== undefined && told >= this.rows.length ? told : undefined;
		// A total can be capped, or count the page only: after a full page one more tells.
		const isFull = page.length === this.fullPage || page.length === this.size;
		if (this.count === 1) this.fullPage = page.length;
		if (total) this.maxPages = Math.max(this.maxPages, Math.ceil(total / page.length) + 1);
		return this.rows.length >= this.limit || (this.rows.length === total && !isFull);
	}

	/** Whether more pages were read than any list should have. */
	get isEndless(): boolean {
		return this.count >= Math.min(this.maxPages, limits.pagesMax);
	}
}
