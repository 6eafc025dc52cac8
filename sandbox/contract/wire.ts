import type { Route } from '../types';
import { answered } from './answered';
import { ownAsked } from './asked';
import { NumericIds } from './numericIds';
import type { Asked, CallContract, Contract } from './types';

/** Between the platform's wire and the behaviours: where each call stands, and what its names are. */
export class Wire {
	/** Key by method and path on the wire. */
	private readonly addresses = new Map<string, string>();
	/** Of the calls that differ in more than their address. */
	private readonly contracts = new Map<string, CallContract>();
	private readonly ids = new NumericIds();

	constructor(routes: Route[], { calls, missing = [] }: Contract) {
		for (const route of routes.filter(({ key }) => !missing.includes(key))) {
			const { key, method, path, ...contract } = withContract(route, calls[route.key]);
			this.addresses.set(`${method} ${path}`, key);
			if (Object.keys(contract).length > 0) this.contracts.set(key, contract);
		}
	}

	keys(): Iterable<string> {
		return this.addresses.values();
	}

	/** The key of the call at this address, '' where there is none. */
	keyOf(method: string, path: string): string {
		return this.addresses.get(`${method} ${path}`) ?? '';
	}

	/** What was asked as the behaviour knows it. */
	asked(key: string, asked: Asked): Asked {
		const contract = this.contracts.get(key);
		return this.ids.named(contract ? ownAsked(asked, contract) : asked) as Asked;
	}

	/** The behaviour's data as the platform answers it. */
	answered(key: string, data: unknown): unknown {
		const contract = this.contracts.get(key);
		return contract ? answered(data, contract, this.ids) : data;
	}
}

/** A contract says all that differs from what the behaviours know, the address aside. */
function withContract(route: Route, contract: CallContract | undefined): Route {
	const { key, method, path } = route;
	return contract ? { key, method, path, ...contract } : route;
}
