import { parse } from 'flatted';
import { pWaitFor } from './waitFor';

import { RestError, Session } from './session';
import type {
	CredentialTestResult,
	Execution,
	ExecutionSummary,
	NewCredential,
	NewWorkflow,
	PublicationStatus,
	StoredCredential,
	StoredWorkflow,
} from './shapes';

/** The login of every n8n that these tools start. It holds nothing and listens locally only. */
export const LOGIN = { email: 'demo@example.com', password: 'Local-demo-1' } as const;

const MANUAL_TRIGGER = 'n8n-nodes-base.manualTrigger';
const ENDED = new Set(['success', 'error', 'canceled', 'crashed']);

interface ExecutionPage {
	results: ExecutionSummary[];
	nextCursor: string | null;
}

/** Drives an n8n as its editor does. */
export class N8nClient {
	readonly session: Session;

	constructor(url: string) {
		this.session = new Session(url);
	}

	/** Makes the first user of a new n8n and is logged in afterwards. */
	async setupOwner({ email, password } = LOGIN): Promise<void> {
		const owner = { email, password, firstName: 'Local', lastName: 'Demo' };
		await this.session.call('POST', '/owner/setup', owner);
	}

	/** Logged in afterwards, whether this n8n is new or has kept its data. */
	async enter(): Promise<void> {
		try {
			await this.setupOwner();
		} catch (error) {
			// That is its answer where the first user exists already.
			if (!(error instanceof RestError && error.status === 400)) throw error;
			await this.login();
		}
	}

	async login({ email, password } = LOGIN): Promise<void> {
		await this.session.call('POST', '/login', { emailOrLdapLoginId: email, password });
	}

	async createCredential(credential: NewCredential): Promise<StoredCredential> {
		return await this.session.call('POST', '/credentials', credential);
	}

	/** With the data, but secrets come as a placeholder, as the editor gets them. */
	async getCredential(id: string, includeData = true): Promise<StoredCredential> {
		return await this.session.call('GET', `/credentials/${id}?includeData=${includeData}`);
	}

	async updateCredential(id: string, credential: NewCredential): Promise<StoredCredential> {
		return await this.session.call('PATCH', `/credentials/${id}`, credential);
	}

	/** Tests the given data, which may differ from what is stored under the id. */
	async testCredential(credential: NewCredential & { id: string }): Promise<CredentialTestResult> {
		return await this.session.call('POST', '/credentials/test', { credentials: credential });
	}

	async createWorkflow(workflow: NewWorkflow): Promise<StoredWorkflow> {
		return await this.session.call('POST', '/workflows', { settings: {}, ...workflow });
	}

	async getWorkflow(id: string): Promise<StoredWorkflow> {
		return await this.session.call('GET', `/workflows/${id}`);
	}

	/** Starts the stored workflow at its manual trigger; gives the execution's id at once. */
	async runWorkflow({ id, nodes }: Pick<StoredWorkflow, 'id' | 'nodes'>): Promise<string> {
		const trigger = nodes.find(({ type }) => type === MANUAL_TRIGGER);
		if (trigger === undefined) throw new Error(`Workflow ${id} has no manual trigger to start at`);
		const { executionId } = await this.session.call<{ executionId: string }>(
			'POST',
			`/workflows/${id}/run`,
			{ triggerToStartFrom: { name: trigger.name } },
		);
		return executionId;
	}

	async getExecution(id: string): Promise<Execution> {
		const stored = await this.session.call<Omit<Execution, 'data'> & { data: string }>(
			'GET',
			`/executions/${id}`,
		);
		return { ...stored, data: parse(stored.data) as Execution['data'] };
	}

	/** The execution with all its data, once it has ended, well or not. */
	async waitForExecution(id: string, timeout = 120_000): Promise<Execution> {
		let status = 'not looked at';
		const hasEnded = async () => {
			const execution = await this.getExecution(id);
			({ status } = execution);
			return ENDED.has(status) && pWaitFor.resolveWith(execution);
		};
		const tooLate = () => {
			throw new Error(`Execution ${id} is still "${status}" after ${timeout} ms`);
		};
		const limit = { milliseconds: timeout, fallback: tooLate };
		return await pWaitFor(hasEnded, { interval: 200, timeout: limit });
	}

	/** All executions of a workflow, the latest first; n8n hands out a hundred at a time. */
	async listExecutions(workflowId: string): Promise<ExecutionSummary[]> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		const all: ExecutionSummary[] = [];
		let cursor = '';
		do {
			const { results, nextCursor } = await this.session.call<ExecutionPage>(
				'GET',
				`/executions?filter=${filter}&limit=100${cursor && `&cursor=${cursor}`}`,
			);
			all.push(...results);
			cursor = nextCursor ?? '';
		} while (cursor);
		return all;
	}

	/** Publishes the latest version of a workflow and waits until its triggers are registered. */
	async activate(id: string, timeout = 60_000): Promise<void> {
		const { versionId } = await this.getWorkflow(id);
		// The answer is success at once; whether the triggers could be registered shows later.
		await this.session.call('POST', `/workflows/${id}/activate`, { versionId });
		const isPublished = async () => {
			const { status, triggers } = await this.publicationStatus(id);
			if (status !== 'failed' && status !== 'partial') return status === 'published';
			const reasons = triggers.map(({ errorMessage }) => errorMessage ?? 'no reason given');
			throw new Error(`Workflow ${id} is not active but "${status}": ${reasons.join('; ')}`);
		};
		const message = `Workflow ${id} is not active after ${timeout} ms`;
		await pWaitFor(isPublished, { interval: 200, timeout: { milliseconds: timeout, message } });
	}

	async publicationStatus(id: string): Promise<PublicationStatus> {
		return await this.session.call('GET', `/workflows/${id}/publication-status`);
	}

	async deactivate(id: string): Promise<void> {
		await this.session.call('POST', `/workflows/${id}/deactivate`);
	}
}
