import { pathWith, type NodeRuntime } from './npm';

export interface Ports {
	/** Editor, REST and webhooks. */
	main: number;
	/** Where n8n and the process that runs Code nodes meet. */
	broker: number;
}

const HOST = '127.0.0.1';

/** No secret: these instances hold the sandbox's credentials only. Kept data needs it again. */
const ENCRYPTION_KEY = 'n8n-nodes-jing-local-only';

const OFF = [
	'N8N_DIAGNOSTICS_ENABLED',
	'N8N_VERSION_NOTIFICATIONS_ENABLED',
	'N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED',
	'N8N_DYNAMIC_BANNERS_ENABLED',
	'N8N_HIRING_BANNER_ENABLED',
	'N8N_TEMPLATES_ENABLED',
	'N8N_PERSONALIZATION_ENABLED',
	'N8N_VERIFIED_PACKAGES_ENABLED',
	'N8N_LICENSE_AUTO_RENEW_ENABLED',
	// The address is http://, so a secure cookie would never come back.
	'N8N_SECURE_COOKIE',
];

/** What of the caller's environment n8n needs from the system. */
const FROM_SYSTEM = ['LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'ComSpec'];

/**
 * The whole environment of an n8n. Nothing else is handed down: the caller's own N8N_*, DB_* and
 * proxy settings, or jest's NODE_ENV=test, would make it another n8n.
 */
export function n8nEnvironment(
	node: NodeRuntime,
	userFolder: string,
	ports: Ports,
	extra: Record<string, string> = {},
): Record<string, string> {
	const system = FROM_SYSTEM.map((name) => [name, process.env[name]]);
	return {
		...Object.fromEntries(system.filter(([, value]) => value !== undefined)),
		...Object.fromEntries(OFF.map((name) => [name, 'false'])),
		// Fetches its list over the network at every start.
		N8N_DISABLED_MODULES: 'mcp-registry',
		PATH: pathWith(node),
		NODE_ENV: 'production',
		HOME: userFolder,
		N8N_USER_FOLDER: userFolder,
		N8N_HOST: HOST,
		N8N_LISTEN_ADDRESS: HOST,
		N8N_PORT: String(ports.main),
		N8N_RUNNERS_BROKER_PORT: String(ports.broker),
		N8N_ENCRYPTION_KEY: ENCRYPTION_KEY,
		N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '10',
		...extra,
	};
}

export const addressOf = ({ main }: Ports) => `http://${HOST}:${main}`;
