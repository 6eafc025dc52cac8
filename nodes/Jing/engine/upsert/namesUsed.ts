import type { About } from '../../transport/explain';
import type { Input } from '../input/input';
import { shown } from '../input/problems';
import { type Fault, faultOfProblem } from '../outcome/fault';
import { Problem } from '../problem';
import { formOf } from './compare';

export type Inputs = Array<{ item: number; input: Input }>;

/** In a JSON body, "VIP, Partner" is a text: nobody knows whether it is one name or two. */
export function refusedLists(inputs: Inputs, key: string, about: About): Map<number, Fault> {
	const faults = new Map<number, Fault>();
	for (const { item, input } of inputs) {
		const held = [input.body ?? {}].flat().map((body) => body[key] ?? []);
		const odd = held.find((value) => !Array.isArray(value));
		if (odd === undefined) continue;
		const message = `must have a list as ${key}, but has ${shown(odd)}`;
		const problem = new Problem('JSON Body', message, 'Write the names as ["VIP", "Partner"].');
		faults.set(item, faultOfProblem(problem, about, item));
	}
	return faults;
}

/** The items that use a name, by that name. */
export function usersOf(inputs: Inputs, key: string): Map<string, number[]> {
	const users = new Map<string, number[]>();
	for (const { item, input } of inputs) {
		const held = [input.body ?? {}].flat().flatMap((body) => body[key]);
		for (const value of held) {
			const name = formOf(value, 'exact');
			if (name !== undefined) users.set(name, [...(users.get(name) ?? []), item]);
		}
	}
	return users;
}
