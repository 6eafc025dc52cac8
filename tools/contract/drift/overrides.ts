import type { Matching } from '../model';
import { ownCalls } from '../ownCalls';
import { corrections } from './drift';
import { compareHeaders } from './headers';

/** The JSON for the credential's Endpoint Overrides, one call per line, in the order of our records. */
export function overridesJson(matching: Matching): string {
	const corrected = corrections(matching);
	const { names } = compareHeaders(matching);
	const headers: Array<[string, object]> =
		Object.keys(names).length > 0 ? [['headers', names]] : [];
	const calls = ownCalls().flatMap(({ key }): Array<[string, object]> => {
		const correction = corrected.get(key);
		return correction ? [[key, correction]] : [];
	});
	const lines = [...headers, ...calls].map(
		([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
	);
	return lines.length > 0 ? `{\n${lines.join(',\n')}\n}\n` : '{}\n';
}
