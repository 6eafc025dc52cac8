/** The names of what every list in pages is asked with: assumed. Pages count from 1. */
export const pageNames = { page: 'page', size: 'page_size' } as const;
