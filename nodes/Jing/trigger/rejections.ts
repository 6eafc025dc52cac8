import { limits } from '../transport/limits';

/** What was rejected since the last line in the log. */
interface Tally {
	/** Milliseconds since 1970. */
	quietUntil: number;
	/** By reason. */
	counts: Map<string, number>;
}

const tallies = new Map<string, Tally>();

/**
 * Counts a webhook that a trigger has rejected.
 * @returns what to log: at most one line a minute, which covers all since the last one
 */
export function countRejected(trigger: string, reason: string): string | undefined {
	const tally = tallies.get(trigger) ?? { quietUntil: 0, counts: new Map<string, number>() };
	tally.counts.set(reason, (tally.counts.get(reason) ?? 0) + 1);
	tallies.set(trigger, tally);
	if (Date.now() < tally.quietUntil) return undefined;
	const reasons = [...tally.counts].map(([each, count]) => `${each} (${count})`).join(', ');
	const total = [...tally.counts.values()].reduce((sum, count) => sum + count, 0);
	tallies.set(trigger, { quietUntil: Date.now() + limits.rejectionLog, counts: new Map() });
	return `${total} ${total === 1 ? 'webhook was' : 'webhooks were'} rejected: ${reasons}`;
}
