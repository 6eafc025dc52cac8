/** The names of what every list in pages is asked and answered with: assumed. Pages count from 1. */
export const pageNames = {
	page: 'page',
	size: 'page_size',
	/** In the answer's data: how many rows there are in total. */
	total: 'total',
} as const;
