import { CredentialStore } from '../../core/credentialStore';
import { runWorkflow } from '../../core/runWorkflow';
import { chain, jing, manualTrigger } from '../../n8n/workflow';
import type { LiveAccount } from './account';
import type { LiveRow } from './results';

const credential = { id: 'live', name: 'JING' };
const JING = 'Interface';

/** The node's own resource Interface, on n8n's engine. */
export class InterfaceNode {
	private readonly store = new CredentialStore();

	constructor(account: LiveAccount) {
		this.store.set(credential.id, { ...account });
	}

	/** Every interface, without a call. */
	async list() {
		return await this.run('getAll', []);
	}

	/** At most one call to JING for each, which changes nothing. */
	async check(keys: string[]) {
		return await this.run('checkAccess', keys);
	}

	/** @throws what the node says, as where JING gives no token */
	private async run(operation: string, keys: string[]): Promise<LiveRow[]> {
		const sections = `={{ ${JSON.stringify(keys)} }}`;
		const node = jing(JING, { resource: 'interface', operation, sections }, credential);
		const { error, items } = await runWorkflow(this.store, chain('live', [manualTrigger(), node]));
		if (error) throw new Error(`${error.message}\n${error.description ?? ''}`.trim());
		return items(JING).map(({ json }) => json as unknown as LiveRow);
	}
}
