import type { Route } from '../types';
import { answered } from './answered';
import { ownAsked } from './asked';
import { NumericIds } from './numericIds';
import type { Asked, CallContract, Contract } from './types';

/** Between the platform's wire and the behaviours: where each call stands, and what its names are. */
export class Wire {
	/** By method and path on the wire; each with the method that its behaviour was written for. */
	private readonly routes: Map<string, Route>;
	private readonly declared: Map<string, string>;
	private readonly contracts: Map<string, CallContract>;
	private readonly ids = new NumericIds();

	constructor(routes: Route[], { calls, missing = [] }: Contract) {
		this.contracts = new Map(Object.entries(calls));
		const present = routes.filter(({ key }) => !missing.includes(key));
		this.declared = new Map(present.map(({ key, method }) => [key, method]));
		this.routes = new Map(
			present.map((route) => {
				const { method = route.method, path = route.path } = this.contracts.get(route.key) ?? {};
				return [`${method} ${path}`, route];
			}),
		);
	}

	keys(): Iterable<string> {
		return this.declared.keys();
	}

	/** The key of the call at this address, '' where there is none. */
	keyOf(method: string, path: string): string {
		return this.routes.get(`${method} ${path}`)?.key ?? '';
	}

	/** What was asked as the behaviour knows it. */
	asked(key: string, asked: Asked): Asked {
		const contract = this.contracts.get(key);
		const declared = this.declared.get(key);
		const own = contract && declared ? ownAsked(asked, declared, contract) : asked;
		return this.ids.named(own) as Asked;
	}

	/** The behaviour's data as the platform answers it. */
	answered(key: string, data: unknown): unknown {
		const contract = this.contracts.get(key);
		return contract ? answered(data, contract, this.ids) : data;
	}
}
