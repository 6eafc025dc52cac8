import type { SandboxOptions, Settings } from './types';

/** Longer bodies are not kept in the logs. */
export const LONGEST_KEPT = 100_000;

const THIRTY_DAYS = 30 * 24 * 60 * 60;

const defaults: Settings = {
	port: 0,
	appId: '100000000000000000000000042',
	appSecret: '0123456789abcdef0123456789abcdef',
	tokenLifetime: 4511,
	refreshTokenLifetime: THIRTY_DAYS,
	newPairKillsOld: true,
	errorStatus: 'ok',
	sampleRecords: false,
	leadFields: 0,
	tags: 0,
	latency: 0,
	maxBatch: 500,
	pushTimeout: 5000,
	pushAttempts: 4,
	pushBackoff: 1000,
	contract: { calls: {} },
};

/** The options with the defaults in every gap; `undefined` counts as a gap. */
export function settingsFrom(options: SandboxOptions): Settings {
	const given = Object.entries(options).filter(([, value]) => value !== undefined);
	return { ...defaults, ...Object.fromEntries(given) };
}
