import { indexBy } from './nameIndex';
import { kindIn, textsIn, valueOf, withoutCountry } from './recordNames';

/** Shorter values are numbers and words that an entry can hold for any reason. */
const shortestTelling = 5;

/** Finds the elements whose values an entry holds under keys of its own. */
export class TextIndex {
	private readonly byValue: Map<string, number[]>;
	private readonly kinds: string[][];

	/** @param names of each element */
	constructor(names: string[][]) {
		this.byValue = indexBy(names, (own) => own.map(valueOf));
		this.kinds = names.map((own) => own.map(kindIn));
	}

	/**
	 * The elements that an entry can mean, which has none of their names: not those that it has another
	 * name of the same kind than.
	 */
	meantBy(entry: unknown, names: string[]): number[] {
		return this.elementsIn(textsIn(entry), names.map(kindIn));
	}

	/** Whether an entry says that it is of other elements than this one. */
	contradicts(element: number, entry: unknown, names: string[]): boolean {
		const telling = textsIn(entry).filter((text) => text.length >= shortestTelling);
		const meant = this.elementsIn(telling, names.map(kindIn));
		return meant.length > 0 && !meant.includes(element);
	}

	private elementsIn(texts: string[], kinds: string[]): number[] {
		const named = texts.flatMap(
			(text) => this.byValue.get(text) ?? this.byValue.get(withoutCountry(text)) ?? [],
		);
		return [...new Set(named)].filter(
			(element) => !this.kinds[element]!.some((kind) => kinds.includes(kind)),
		);
	}
}
