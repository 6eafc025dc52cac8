import { ExecutionLifecycleHooks } from 'n8n-core';
import type { ITaskData, IWorkflowExecuteAdditionalData } from 'n8n-workflow';
import type { CredentialStore } from './credentialStore';

/** Never called; n8n builds resume addresses from it. */
const address = 'http://127.0.0.1:1';

/** What n8n-core wants to know besides the workflow. */
export function additionalData(
	store: CredentialStore,
	onNode?: (name: string, data: ITaskData) => void,
): IWorkflowExecuteAdditionalData {
	const workflowData = { id: 'test', name: 'test', nodes: [], connections: {} } as never;
	const hooks = new ExecutionLifecycleHooks('manual', 'execution', workflowData);
	if (onNode) hooks.addHandler('nodeExecuteAfter', onNode);
	return {
		credentialsHelper: store.helper,
		hooks,
		executionId: 'execution',
		currentNodeExecutionIndex: 0,
		variables: {},
		restApiUrl: address,
		instanceBaseUrl: address,
		formWaitingBaseUrl: address,
		webhookBaseUrl: address,
		webhookWaitingBaseUrl: address,
		setExecutionStatus: () => undefined,
		logAiEvent: () => undefined,
	} as never;
}
