import { type Sandbox, type SandboxOptions, startSandbox } from '../../../sandbox';
import { CredentialStore } from '../../../tools/core/credentialStore';

export interface SetUp {
	sandbox: Sandbox;
	store: CredentialStore;
}

/** A sandbox and a fresh credential for it; stopped after the tests of the file that asks for it. */
export function withSandbox(options: SandboxOptions = {}, start = startSandbox): SetUp {
	const setUp = {} as SetUp;
	beforeEach(async () => {
		setUp.sandbox = await start(options);
		setUp.store = new CredentialStore();
		storeCredential(setUp);
	});
	afterEach(async () => await setUp.sandbox.close());
	return setUp;
}

/** Enters the sandbox's account, as a user would: without tokens. */
export function storeCredential(
	{ sandbox, store }: SetUp,
	more: Record<string, string> = {},
	id = 'main',
) {
	const { appId, appSecret, url } = sandbox;
	store.set(id, { appId, appSecret, baseUrl: url, ...more });
}
