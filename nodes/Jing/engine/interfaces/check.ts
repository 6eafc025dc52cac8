import { type Answer, failed } from '../../transport/envelope';
import type { Failure } from '../../transport/failure';
import { failureOfThrown } from '../../transport/thrown';
import { answerTo, type Run } from '../makeCall';
import { planCalls } from '../request';
import type { Finding } from './finding';
import { leftOut } from './nextSteps';
import type { Interface } from './table';
import { findingOf, isQuotaUsedUp, isTokenRejected } from './verdict';

const addressOf = ({ endpoint: { method, path } }: Interface) => `${method} ${path}`;

/** Those that read and reach nobody, also where the credential sends them to another address. */
export function harmlessOf(all: Interface[]): (each: Interface) => boolean {
	const isRead = ({ operation: { effect, reachesPeople } }: Interface) =>
		effect === 'read' && !reachesPeople;
	const writing = new Set(all.filter((each) => !isRead(each)).map(addressOf));
	return (each) =>
		isRead(each) && ['GET', 'POST'].includes(each.endpoint.method) && !writing.has(addressOf(each));
}

const unread = { changedRows: 0, missingRows: 0, wholes: 0 };

/** Asks for nothing, of a list one row: whatever JING answers, it is of no consequence. */
async function ask(run: Run, { key, operation, endpoint }: Interface): Promise<Answer> {
	const input = {
		query: {},
		body: operation.body ? {} : undefined,
		pages: operation.paging ? { limit: 1 } : undefined,
	};
	const about = { ...run.about, key };
	try {
		const [planned] = planCalls(operation, endpoint, [{ item: 0, input }], 1);
		return await answerTo({ ...run, operation, endpoint, about, lists: { ...unread } }, planned!);
	} catch (error) {
		return failed(failureOfThrown(error, 'call'));
	}
}

/** One check: every interface is called once at most. */
export class AccessCheck {
	readonly findings = new Map<string, Finding>();

	/** What the interfaces get that are still to come, once no further call is made. */
	private rest: Finding | undefined;

	/** Why no call can be made at all, as without a token. */
	private failure: Failure | undefined;

	private readonly run: Run;

	constructor(run: Run) {
		// A repeat of what may have been answered would be a second call.
		this.run = { ...run, settings: { ...run.settings, repeatable: false } };
	}

	/** @returns why no call can be made; otherwise `findings` has every interface */
	async ofAll(interfaces: Interface[]): Promise<Failure | undefined> {
		const queue = interfaces.values();
		// The first tells whether JING takes the token.
		await this.takeNext(queue);
		const takeAll = async () => {
			while (await this.takeNext(queue));
		};
		await Promise.all(Array.from({ length: this.run.settings.concurrency }, takeAll));
		return this.failure;
	}

	/** @returns false once there is nothing left to do */
	private async takeNext(queue: Iterator<Interface, undefined>): Promise<boolean> {
		const { value: next } = queue.next();
		if (!next || this.failure) return false;
		this.findings.set(next.key, this.rest ?? this.note(await ask(this.run, next), next.key));
		return true;
	}

	private note(answer: Answer, key: string): Finding {
		if (isQuotaUsedUp(answer)) this.rest = leftOut.quota;
		if (answer.ok) this.run.settings.tokenWorks = true;
		else if (answer.failure.kind === 'cancelled') return (this.rest = leftOut.cancelled);
		else this.noteFailure(answer.failure);
		return findingOf(answer, key);
	}

	private noteFailure(failure: Failure): void {
		const { settings } = this.run;
		const isRejected = isTokenRejected(failure);
		if (failure.stage === 'token' || (isRejected && !settings.tokenWorks)) {
			this.failure ??= failure;
		} else if (failure.code !== undefined && !isRejected) settings.tokenWorks = true;
	}
}
