import { setTimeout as sleep } from 'node:timers/promises';

import type { INodeParameters } from 'n8n-workflow';
import pWaitFor from 'p-wait-for';

import type { N8nClient } from '../../../tools/n8n/client';
import type {
	Execution,
	ExecutionSummary,
	StoredCredential,
	StoredWorkflow,
} from '../../../tools/n8n/shapes';
import { chain, jingTrigger, node } from '../../../tools/n8n/workflow';

export const TRIGGER = 'JING Trigger';

type CredentialId = Pick<StoredCredential, 'id' | 'name'>;

/** Workflows of a JING Trigger and a node that does nothing, in one n8n. */
export class TriggerWorkflows {
	constructor(
		readonly client: N8nClient,
		private readonly credential: CredentialId,
	) {}

	async create(
		parameters: INodeParameters,
		credential: CredentialId = this.credential,
		typeVersion?: number,
	): Promise<StoredWorkflow> {
		const newest = jingTrigger(TRIGGER, parameters, credential);
		const trigger = typeVersion === undefined ? newest : { ...newest, typeVersion };
		return await this.client.createWorkflow(
			chain('t', [trigger, node('End', 'n8n-nodes-base.noOp')]),
		);
	}

	async activated(parameters: INodeParameters, credential?: CredentialId): Promise<StoredWorkflow> {
		const workflow = await this.create(parameters, credential);
		await this.client.activate(workflow.id);
		return workflow;
	}

	/** Where its trigger is reached. */
	addressOf({ nodes }: StoredWorkflow): string {
		const trigger = nodes.find(({ name }) => name === TRIGGER);
		return `${this.client.session.url}/webhook/${trigger?.webhookId}/webhook`;
	}

	/** Why the workflow can't be activated; it is deactivated afterwards. */
	async refusalOf(workflow: StoredWorkflow): Promise<string> {
		const failed = await this.client.activate(workflow.id).then(
			() => undefined,
			(error: unknown) => error,
		);
		if (failed === undefined) throw new Error(`Workflow ${workflow.id} could be activated`);
		const { status, triggers } = await this.client.publicationStatus(workflow.id);
		const reasons = triggers.map(({ errorMessage }) => errorMessage ?? '');
		return [status, ...reasons].join(': ');
	}

	/** n8n tears triggers down a little after its answer. */
	async deactivate({ id }: StoredWorkflow): Promise<void> {
		await this.client.deactivate(id);
		const isDown = async () => (await this.client.publicationStatus(id)).status === 'not_published';
		const message = `Workflow ${id} is still published`;
		await pWaitFor(isDown, { interval: 100, timeout: { milliseconds: 60_000, message } });
	}

	/** Executions of a workflow once that many have ended and no more come. */
	async executionsOf({ id }: StoredWorkflow, expected: number): Promise<ExecutionSummary[]> {
		const haveEnded = async () => {
			const list = await this.client.listExecutions(id);
			const ended = list.filter(({ status }) => status === 'success' || status === 'error');
			return ended.length >= expected && ended.length === list.length;
		};
		const timeout = { milliseconds: 120_000, fallback: () => undefined };
		await pWaitFor(haveEnded, { interval: 200, timeout });
		await sleep(500);
		return await this.client.listExecutions(id);
	}

	/** The only execution's item from the trigger. */
	async onlyItemOf(workflow: StoredWorkflow) {
		const executions = await this.executionsOf(workflow, 1);
		if (executions.length !== 1) throw new Error(`${executions.length} executions, not one`);
		return this.itemOf(await this.client.getExecution(String(executions[0]?.id)));
	}

	private itemOf({ data }: Execution) {
		return data.resultData.runData[TRIGGER]?.[0]?.data?.main?.[0]?.[0]?.json;
	}
}
