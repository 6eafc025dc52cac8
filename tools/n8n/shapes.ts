import type { IConnections, INode, IRunData, IWorkflowSettings } from 'n8n-workflow';

/** The part of n8n's records that the tools and tests use. Erased at run time: types only. */

export interface NewWorkflow {
	name: string;
	nodes: INode[];
	connections: IConnections;
	settings?: IWorkflowSettings;
}

export interface StoredWorkflow extends NewWorkflow {
	id: string;
	versionId: string;
	active: boolean;
}

export interface PublicationStatus {
	status: 'in_progress' | 'published' | 'partial' | 'failed' | 'not_published';
	triggers: Array<{ nodeId: string; errorMessage: string | null }>;
}

export interface WorkflowToImport extends NewWorkflow {
	id: string;
	/** n8n's table demands it of a new row. */
	active: boolean;
}

export interface NewCredential {
	name: string;
	type: string;
	data: Record<string, unknown>;
}

export interface StoredCredential {
	id: string;
	name: string;
	type: string;
	data?: Record<string, unknown>;
}

export interface CredentialToImport extends NewCredential {
	id: string;
}

export interface CredentialTestResult {
	status: 'OK' | 'Error';
	message: string;
}

export type ExecutionStatus =
	| 'new'
	| 'running'
	| 'waiting'
	| 'unknown'
	| 'success'
	| 'error'
	| 'canceled'
	| 'crashed';

export interface ExecutionSummary {
	id: string;
	workflowId: string;
	status: ExecutionStatus;
	mode: string;
	startedAt: string;
	stoppedAt?: string;
}

interface ExecutionError {
	message: string;
	description?: string;
	node?: { name: string };
}

export interface Execution extends ExecutionSummary {
	data: {
		resultData: { runData: IRunData; error?: ExecutionError; lastNodeExecuted?: string };
	};
}
