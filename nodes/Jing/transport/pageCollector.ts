import { limits } from './limits';
import { RowFilter } from './rowFilter';

/** The rows of a list, page by page, and whether it has ended. */
export class PageCollector {
	readonly rows: unknown[] = [];
	/** Pages read. */
	count = 0;
	/** Rows read, also those that came twice: that is how far into the list the pages are. */
	private read = 0;
	/** The largest total that an answer has told. */
	private told = 0;
	/** Pages in a row that brought no new row. */
	private stale = 0;
	private last = '';
	/** Whether the last page was the one before it again. */
	isRepeated = false;
	/** A server can have smaller pages than asked for. */
	private fullPage: number;
	private maxPages: number = limits.pages;
	private readonly filter: RowFilter;

	constructor(
		private readonly size: number,
		private readonly limit: number,
		rowId?: string,
	) {
		this.fullPage = size;
		this.filter = new RowFilter(rowId);
	}

	/** How many rows came again with other values. */
	get changed(): number {
		return this.filter.changed;
	}

	/** Whether an answer speaks of as many rows as came. */
	get isCounted(): boolean {
		return this.told > 0 && this.told === this.read;
	}

	/** How many rows an answer speaks of that did not come. */
	get missing(): number {
		return this.rows.length < this.limit ? Math.max(0, this.told - this.read) : 0;
	}

	/**
	 * @param told how many rows the answer says there are in total
	 * @returns whether this was the last page
	 */
	add(page: unknown[], told: number | undefined): boolean {
		this.count += 1;
		this.told = Math.max(this.told, told ?? 0);
		const text = JSON.stringify(page);
		this.isRepeated = page.length > 0 && text === this.last;
		if (page.length === 0 || this.isRepeated) return true;
		this.last = text;
		this.read += page.length;
		this.keep(this.filter.newOf(page));
		// With more rows than that already, the number means something else.
		const total = told !== undefined && told >= this.read ? told : undefined;
		// A total can be capped, or count the page only: after a full page one more tells.
		const isFull = page.length === this.fullPage || page.length === this.size;
		if (this.count === 1) this.fullPage = page.length;
		if (total) this.maxPages = Math.max(this.maxPages, Math.ceil(total / page.length) + 1);
		const isTotal = this.read === total && !isFull;
		return this.rows.length >= this.limit || isTotal || this.stale > 1;
	}

	private keep(rows: unknown[]) {
		for (const row of rows) this.rows.push(row);
		this.stale = rows.length === 0 ? this.stale + 1 : 0;
	}

	/** Whether more pages were read than any list should have. */
	get isEndless(): boolean {
		return this.count >= Math.min(this.maxPages, limits.pagesMax);
	}
}
