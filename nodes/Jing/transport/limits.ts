/** Every number that bounds what one call may cost. Times are milliseconds unless the name says otherwise. */
export const limits = {
	requestTimeoutSeconds: 30,
	/** A larger number can only mean milliseconds. */
	requestTimeoutMaxSeconds: 300,
	/** One call: requests sent, first try and token repeats included. */
	requestsPerCall: 5,
	/** One call: all waits together. */
	waitPerCall: 60_000,
	/** JING's rate limit (20002, HTTP 429): passes soon. */
	rateLimit: { retries: 4, base: 1_000, cap: 20_000 },
	/** An outage or a lost answer (20000, HTTP 5xx, timeout, reset). */
	outage: { retries: 2, base: 500, cap: 10_000 },
	/** Waits are slept in slices, so that a cancelled execution stops soon. */
	sleepSlice: 200,
	/** Waits of one execution that are worth a hint to the user. */
	waitHint: 1_000,
	/** Hints about values that one execution shows at most. */
	hints: 10,
	/** Columns that a hint names at most. */
	columns: 30,
	/** Up to this long between two looks at the store for another worker's token. */
	renewalJitter: 100,
	/** Looks at the store after JING has rejected a new token, where no worker renews. */
	adoptionLooks: 4,
	/** Between a worker's claim to renew the token and its look at whether another came later. */
	claimSettling: 200,
	/** A worker that has not renewed by then has died. */
	claimLifetime: 15_000,
	/** How long a call waits for another worker's token. */
	renewalPatience: 30_000,
	/** A token is renewed this long before its end; one that dies earlier is healed by code 20001. */
	tokenMargin: 1_000,
	/** Seconds, where an answer to a token call does not say. */
	tokenLifetimeDefault: 3_600,
	/** Seconds; a longer life than a year is a slip of the server, or a number no date can hold. */
	tokenLifetimeMax: 31_536_000,
	refreshTokenDays: 30,
	/** Calls that one node runs at the same time, where order does not matter. */
	concurrency: 5,
	/** Rows of a list where the user sets no limit. */
	rows: 50,
	/** JING's largest page, assumed. */
	pageSize: 100,
	/** Choices that a drop-down offers at most. */
	choices: 5_000,
	/** Rows in which one record is looked for at most. */
	rowsSearched: 5_000,
	/** Pages read when the answer does not say how many rows there are, and whatever it says. */
	pages: 1_000,
	pagesMax: 5_000,
	/** Levels of lists and objects in an answer; what comes after us would overflow with more. */
	depth: 500,
	/** Calls beyond the first that look for the bad elements of a batch that is refused as a whole. */
	splitCalls: 12,
	/** Characters of a foreign answer (an HTML page) that are looked at, and quoted in an error. */
	pageRead: 4_000,
	excerpt: 120,
	/** Characters of JING's own words that an error quotes. */
	quote: 1_000,
	/** Characters of a failure entry, as JSON, that an error item carries whole. */
	entry: 20_000,
	/** Events that one webhook may bring. */
	eventsPerWebhook: 1_000,
	/** Rejected webhooks of one trigger are logged at most once in this time. */
	rejectionLog: 60_000,
	/** Characters of what an event holds in a line of the log. */
	unclearLog: 200,
	/** Events of one trigger that are remembered against repeats. */
	eventsRemembered: 1_000,
	/** How long the receiving process remembers an event. */
	arrivalMemory: 600_000,
	/** How long events are gathered for one call to the store of processed data. */
	recordGathering: 50,
	/** Looks at whether the record of an event has stayed, each after a pause. */
	recordChecks: 5,
	recordPause: { least: 60, most: 180 },
} as const;
