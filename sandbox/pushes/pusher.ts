import { setMaxListeners } from 'node:events';

import { LONGEST_KEPT } from '../options';
import type { JsonObject } from '../rules/objects';
import type { State } from '../state';
import type { Settings } from '../types';
import { addressesOf } from './addresses';
import { deliver, type Persistence, waitFor } from './deliver';
import { inTurn } from './inTurn';
import { Payloads } from './payloads';
import { pushRequest } from './request';
import type { Delivery, PushOptions } from './types';

/** What was ordered, and the deliveries that came of it. */
interface Order {
	event: string | JsonObject;
	options: PushOptions;
	persistence: Persistence;
	made: Delivery[];
}

interface Push {
	event: string;
	text: string;
	url: string;
}

/** Any number of deliveries may wait for it. */
function newStop(): AbortController {
	const stop = new AbortController();
	setMaxListeners(0, stop.signal);
	return stop;
}

/** Tells the receivers of events, and keeps a log of it. */
export class Pusher {
	readonly deliveries: Delivery[] = [];
	private readonly payloads = new Payloads();
	private stopping = newStop();

	constructor(
		private readonly state: State,
		private readonly settings: Settings,
	) {}

	/** Pushes an event by its value, or a payload; ends when each delivery is taken or given up. */
	async push(event: string | JsonObject, options: PushOptions = {}): Promise<Delivery[]> {
		const { times = 1, together = 1 } = options;
		const order = { event, options, persistence: this.persistenceOf(options), made: [] };
		await inTurn(times, together, async (index) => await this.pushOne(order, index));
		return order.made;
	}

	/** Gives up whatever is under way. */
	stop(): void {
		this.stopping.abort();
		this.stopping = newStop();
	}

	reset(): void {
		this.stop();
		this.deliveries.length = 0;
		this.payloads.forget();
	}

	private persistenceOf({ attempts }: PushOptions): Persistence {
		const { pushAttempts, pushTimeout, pushBackoff } = this.settings;
		return {
			attempts: attempts ?? pushAttempts,
			timeout: pushTimeout,
			backoff: pushBackoff,
			stop: this.stopping.signal,
		};
	}

	private async pushOne(order: Order, index: number): Promise<void> {
		const { event, options, persistence } = order;
		if (persistence.stop.aborted) return;
		const payload = this.payloads.next(event, options, index);
		const name = typeof event === 'string' ? event : String(payload.event_type ?? '');
		const text = options.body ?? JSON.stringify(payload);
		const urls = addressesOf(payload.event_type, options, this.state);
		await Promise.all(
			urls.map(async (url) => await this.copies({ event: name, text, url }, order)),
		);
	}

	private async copies(push: Push, order: Order): Promise<void> {
		const { copies = 1, copiesAfter } = order.options;
		const together = copiesAfter === undefined ? copies : 1;
		await inTurn(copies, together, async (index) => {
			const { stop } = order.persistence;
			if (copiesAfter !== undefined && index > 0) await waitFor(copiesAfter, stop);
			if (!stop.aborted) await this.deliver(push, order);
		});
	}

	private async deliver({ event, text, url }: Push, order: Order): Promise<void> {
		const request = pushRequest(url, text, order.options);
		const kept = text.length > LONGEST_KEPT ? {} : { body: text };
		const delivery: Delivery = { at: Date.now(), event, url, status: 0, attempts: 0, ...kept };
		order.made.push(delivery);
		this.deliveries.push(delivery);
		await deliver(delivery, request, order.persistence);
	}
}
