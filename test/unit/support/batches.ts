import { matchResults } from '../../../nodes/Jing/engine/outcome/batchResults';
import type { MatchKeys } from '../../../nodes/Jing/engine/outcome/recordNames';

/** How people are told apart in a batch. */
export const users: MatchKeys = { match: ['omni_user_uuid', 'identities', 'identity'] };

export const mobile = (value: string) => ({ type: 'mobile', value });
export const email = (value: string) => ({ type: 'email', value });
export const person = (...identities: Array<ReturnType<typeof mobile>>) => ({ identities });

/** JING's entry for a person that it accepts. */
export const ok = (value: string, more: object = {}) => ({
	...person(mobile(value)),
	jing_uuid: `j-${value}`,
	...more,
});

/** JING's entry for a person that it rejects. */
export const no = (value: string) => ({
	identity: mobile(value),
	error_code: 1,
	error_msg: `no ${value}`,
});

export const done = (entry?: unknown) => ['done', entry];
export const refused = (entry: unknown) => ['refused', entry];

/** The results in short: the entry that each element got, or that nothing is told of it. */
export const resultsOf = (elements: object[], data: unknown, matchKeys = users) =>
	matchResults(elements as Array<Record<string, unknown>>, data, matchKeys).map((result) =>
		'entry' in result ? [result.kind, result.entry] : result.kind,
	);
