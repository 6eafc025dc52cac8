import { invalid, missing, Refusal } from '../protocol/refusal';
import { isObject, type JsonObject } from './objects';
import { isChinaTime } from './time';

const flags: Record<string, boolean> = { true: true, false: false };

/**
 * What a caller sent, read key by key. null counts as not given. A body must hold the right JSON
 * type; in a query everything is text, so numbers and flags are read from text there.
 */
export class Given {
	constructor(
		readonly values: JsonObject,
		private readonly source: 'body' | 'query' = 'body',
	) {}

	has(key: string): boolean {
		return this.raw(key) !== undefined;
	}

	text(key: string): string | undefined {
		return this.read(key, (value) => (typeof value === 'string' ? value : undefined));
	}

	requiredText(key: string): string {
		return this.text(key) || this.lacks(key);
	}

	/** One of a closed set of words. */
	word(key: string, allowed: readonly string[]): string | undefined {
		const word = this.text(key);
		if (word !== undefined && !allowed.includes(word)) throw invalid(key);
		return word;
	}

	requiredWord(key: string, allowed: readonly string[]): string {
		return this.word(key, allowed) || this.lacks(key);
	}

	/** A time as the platform writes it. */
	moment(key: string): string | undefined {
		const text = this.text(key);
		if (text !== undefined && !isChinaTime(text)) {
			throw new Refusal(40002, `非法的时间戳参数: ${key}`);
		}
		return text;
	}

	integer(key: string): number | undefined {
		return this.read(key, (value) => {
			const isText = this.source === 'query' && /^\d+$/.test(String(value));
			const number = isText ? Number(value) : value;
			return Number.isInteger(number) ? (number as number) : undefined;
		});
	}

	requiredInteger(key: string): number {
		return this.integer(key) ?? this.lacks(key);
	}

	flag(key: string): boolean | undefined {
		return this.read(key, (value) => {
			if (typeof value === 'boolean') return value;
			return this.source === 'query' ? flags[String(value)] : undefined;
		});
	}

	texts(key: string): string[] | undefined {
		return this.read(key, (value) => {
			const list = this.source === 'query' ? String(value).split(',') : value;
			const isList = Array.isArray(list) && list.every((entry) => typeof entry === 'string');
			return isList ? list : undefined;
		});
	}

	object(key: string): JsonObject | undefined {
		return this.read(key, (value) => {
			const object = this.parsed(value);
			return isObject(object) ? object : undefined;
		});
	}

	requiredObject(key: string): JsonObject {
		return this.object(key) ?? this.lacks(key);
	}

	objects(key: string): JsonObject[] | undefined {
		return this.read(key, (value) => {
			const list = this.parsed(value);
			return Array.isArray(list) && list.every(isObject) ? list : undefined;
		});
	}

	/** At least one object. */
	requiredObjects(key: string): JsonObject[] {
		const list = this.objects(key) ?? [];
		return list.length > 0 ? list : this.lacks(key);
	}

	atMostOne(keys: string[]): void {
		if (keys.filter((key) => this.has(key)).length > 1) {
			throw new Refusal(40002, `只能填写其中一个参数: ${keys.join(', ')}`);
		}
	}

	exactlyOne(keys: string[]): void {
		this.atMostOne(keys);
		this.atLeastOne(keys);
	}

	atLeastOne(keys: string[]): void {
		if (!keys.some((key) => this.has(key))) throw missing(keys.join(', '));
	}

	private raw(key: string): unknown {
		return Object.hasOwn(this.values, key) ? (this.values[key] ?? undefined) : undefined;
	}

	/** What has parts stands in a query as JSON. */
	private parsed(value: unknown): unknown {
		if (this.source === 'body') return value;
		try {
			return JSON.parse(String(value)) as unknown;
		} catch {
			return undefined;
		}
	}

	private read<T>(key: string, convert: (value: unknown) => T | undefined): T | undefined {
		const value = this.raw(key);
		if (value === undefined) return undefined;
		const converted = convert(value);
		if (converted === undefined) throw invalid(key);
		return converted;
	}

	private lacks(key: string): never {
		throw missing(key);
	}
}
