/** What is known of a call's wire contract, in words. */
export const evidenceWords = {
	documented: 'documented',
	methodOnly: 'method documented, path assumed',
	assumed: 'assumed',
};
