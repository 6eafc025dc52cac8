import type { Behaviour, Call } from './behaviour/call';
import { assumedBehaviours, behaviours } from './behaviour/index';
import { Wire } from './contract/wire';
import { FaultQueue } from './faults/queue';
import { tokenCalls } from './protocol/tokenCalls';
import { TokenStore } from './protocol/tokens';
import { Pusher } from './pushes/pusher';
import { addManyRecords } from './manyRecords';
import { addSampleRecords } from './sampleRecords';
import { freshState, type State } from './state';
import type { Fault, LoggedCall, Route, Settings } from './types';

const TOKEN_SECTION = 'oauth.';

export const isTokenCall = (key: string) => key.startsWith(TOKEN_SECTION);

/** Everything that one running sandbox holds, and what may be done with it from outside. */
export class House {
	readonly log: LoggedCall[] = [];
	readonly state: State = freshState();
	readonly effects: Record<string, number> = {};
	readonly faults = new FaultQueue();
	readonly tokens: TokenStore;
	readonly pusher: Pusher;
	readonly wire: Wire;
	/** Address of the server, known once it listens. */
	origin = '';
	private readonly tokenBehaviours: Map<string, Behaviour>;

	constructor(
		routes: Route[],
		readonly options: Settings,
	) {
		this.wire = new Wire(routes, options.contract);
		this.tokens = new TokenStore(options);
		this.pusher = new Pusher(this.state, options);
		this.tokenBehaviours = new Map(
			Object.entries(tokenCalls(this.tokens)).map(([value, behave]) => [
				TOKEN_SECTION + value,
				behave,
			]),
		);
		this.begin();
	}

	behaviourOf(key: string): Behaviour | undefined {
		return this.tokenBehaviours.get(key) ?? behaviours.get(key) ?? assumedBehaviours.get(key);
	}

	/** Carries the call out and counts what it took effect on. */
	carryOut(key: string, behave: Behaviour, call: Call): unknown {
		const data = behave(call);
		this.effects[key] = (this.effects[key] ?? 0) + call.tookEffectOn;
		return data;
	}

	plan(fault: Fault): void {
		if (fault.on !== undefined && !Object.hasOwn(this.effects, fault.on)) {
			throw new Error(`The sandbox has no call named "${fault.on}"`);
		}
		this.faults.plan(fault);
	}

	reset(): void {
		this.log.length = 0;
		Object.assign(this.state, freshState());
		this.faults.clear();
		this.tokens.reset();
		this.pusher.reset();
		this.begin();
	}

	private begin(): void {
		addManyRecords(this.state, this.options);
		if (this.options.sampleRecords) addSampleRecords(this.state, this.options);
		for (const key of this.wire.keys()) this.effects[key] = 0;
	}
}
