import 'reflect-metadata';
import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import type {
	IDataObject,
	IExecuteFunctions,
	INode,
	INodeExecutionData,
	INodeParameters,
	INodeType,
	INodeTypes,
	IRun,
	IWorkflowExecuteAdditionalData,
	OnError,
} from 'n8n-workflow';
import { NodeConnectionTypes, Workflow } from 'n8n-workflow';
import { Jing } from '../../../nodes/Jing/Jing.node';
import type { CredentialStore } from './credentialStore';

/** Puts out the items that its parameter holds; what stands under `binary` becomes binary data. */
class Source implements INodeType {
	description = {
		displayName: 'Source',
		name: 'source',
		group: [],
		version: 1,
		description: '',
		defaults: {},
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		properties: [{ displayName: 'Items', name: 'items', type: 'json' as const, default: '[]' }],
	};

	async execute(this: IExecuteFunctions) {
		const items = JSON.parse(this.getNodeParameter('items', 0) as string) as IDataObject[];
		return [
			items.map(({ binary, ...json }): INodeExecutionData => {
				return binary ? { json, binary: binary as never } : { json };
			}),
		];
	}
}

const jing = new Jing();
const source = new Source();
const nodeTypes = {
	getByName: (type: string) => (type === 'source' ? source : jing),
	getByNameAndVersion: (type: string) => (type === 'source' ? source : jing),
	getKnownTypes: () => ({}),
} as unknown as INodeTypes;

export interface JingNode {
	name?: string;
	parameters: INodeParameters;
	onError?: OnError;
	retryOnFail?: boolean;
	maxTries?: number;
	waitBetweenTries?: number;
	executeOnce?: boolean;
	credentialId?: string;
}

export interface Result {
	run: IRun;
	/** Output items of a node of the chain; output 1 is the error output. */
	items: (name: string, output?: number) => INodeExecutionData[];
	error: Error & { description?: string | null; context?: IDataObject };
	/** The whole stored execution as text. */
	record: string;
}

/** Runs Source -> the JING nodes in a chain on n8n-core, over real HTTP. */
export async function execute(
	store: CredentialStore,
	items: IDataObject[],
	chain: JingNode[],
	signalTo?: (cancel: () => void) => void,
): Promise<Result> {
	const nodes = [sourceNode(items), ...chain.map(toNode)];
	const workflow = new Workflow({
		id: 'test',
		nodes,
		connections: Object.fromEntries(
			nodes
				.slice(1)
				.map(({ name }, index) => [
					nodes[index]!.name,
					{ main: [[{ node: name, type: NodeConnectionTypes.Main, index: 0 }]] },
				]),
		),
		active: false,
		nodeTypes,
		settings: { timezone: 'Asia/Shanghai' },
	});
	const execution = new WorkflowExecute(additionalData(store), 'manual');
	const running = execution.run({ workflow, startNode: workflow.getNode('Source')! });
	signalTo?.(() => running.cancel());
	return toResult(await running);
}

function toResult(run: IRun): Result {
	const { resultData } = run.data;
	return {
		run,
		items: (name, output = 0) => resultData.runData[name]?.at(-1)?.data?.main?.[output] ?? [],
		error: resultData.error as never,
		record: JSON.stringify(run),
	};
}

const sourceNode = (items: IDataObject[]): INode => ({
	id: 'source',
	name: 'Source',
	type: 'source',
	typeVersion: 1,
	position: [0, 0],
	parameters: { items: JSON.stringify(items) },
});

const toNode = (
	{ name, credentialId, parameters, ...settings }: JingNode,
	index: number,
): INode => ({
	id: `jing${index}`,
	name: name ?? 'JING',
	type: 'n8n-nodes-jing.jing',
	typeVersion: 1,
	position: [0, 0],
	credentials: { jingApi: { id: credentialId ?? 'main', name: 'JING' } },
	parameters,
	...settings,
});

/** Never called; n8n builds resume addresses from it. */
const address = 'http://127.0.0.1:1';

function additionalData(store: CredentialStore): IWorkflowExecuteAdditionalData {
	const workflowData = { id: 'test', name: 'test', nodes: [], connections: {} } as never;
	return {
		credentialsHelper: store.helper,
		hooks: new ExecutionLifecycleHooks('manual', 'execution', workflowData),
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
