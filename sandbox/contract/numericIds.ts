import { isObject } from '../rules/objects';
import { join } from './paths';

/** Ten digits: no mobile number, year or count looks like it, and it is more than 32 bits hold. */
const FIRST = 7_000_000_001;

/** Which number stands for which ID: the behaviours' IDs are texts. */
export class NumericIds {
	private readonly numbers = new Map<string, number>();
	private readonly texts: string[] = [];

	/** The answer's data with numbers in place of the IDs at these dotted paths. */
	numbered(value: unknown, paths: ReadonlySet<string>, path = ''): unknown {
		if (Array.isArray(value)) return value.map((each) => this.numbered(each, paths, path));
		if (isObject(value)) {
			const entries = Object.entries(value);
			return Object.fromEntries(
				entries.map(([key, inner]) => [key, this.numbered(inner, paths, join(path, key))]),
			);
		}
		return typeof value === 'string' && value !== '' && paths.has(path)
			? this.numberOf(value)
			: value;
	}

	/** What was asked with the IDs in place of their numbers, given as numbers or as texts. */
	named(value: unknown): unknown {
		if (this.texts.length === 0) return value;
		if (Array.isArray(value)) return value.map((each) => this.named(each));
		if (isObject(value)) {
			const entries = Object.entries(value);
			return Object.fromEntries(entries.map(([key, inner]) => [key, this.named(inner)]));
		}
		if (typeof value === 'number') return this.textOf(value) ?? value;
		return typeof value === 'string' ? value.split(',').map(this.namedPart).join(',') : value;
	}

	private readonly namedPart = (part: string) => this.textOf(Number(part)) ?? part;

	private numberOf(text: string): number {
		const known = this.numbers.get(text);
		if (known !== undefined) return known;
		const number = FIRST + this.texts.length;
		this.numbers.set(text, number);
		this.texts.push(text);
		return number;
	}

	private textOf(number: number): string | undefined {
		return this.texts[number - FIRST];
	}
}
