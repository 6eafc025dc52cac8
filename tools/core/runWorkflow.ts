import { WorkflowExecute } from 'n8n-core';
import type {
	IConnections,
	IDataObject,
	INode,
	INodeExecutionData,
	INodeType,
	INodeTypes,
	IRun,
	ITaskData,
	IWorkflowSettings,
} from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
// With its extension: Jing.node.json, which stands next to it, is found first otherwise.
import { Jing } from '../../nodes/Jing/Jing.node.ts';
import { additionalData } from './additionalData';
import type { CredentialStore } from './credentialStore';
import { standIns } from './standIns';

/** A workflow as n8n exports it, as far as a run needs it. */
export interface WorkflowJson {
	nodes: INode[];
	connections: IConnections;
	settings?: IWorkflowSettings;
}

export interface RunOptions {
	/** More node types, or others in the place of the usual ones. */
	nodeTypes?: Record<string, INodeType>;
	/** Told after each run of a node. */
	onNode?: (name: string, data: ITaskData) => void;
	/** Given the function that cancels the run. */
	signalTo?: (cancel: () => void) => void;
}

export interface Result {
	run: IRun;
	/** Output items of a node; output 1 is the error output of a node that has one. */
	items: (name: string, output?: number) => INodeExecutionData[];
	error: Error & { description?: string | null; context?: IDataObject };
	/** The whole stored execution as text. */
	record: string;
}

const NOTE = 'n8n-nodes-base.stickyNote';

export const known: Record<string, INodeType> = { ...standIns, 'n8n-nodes-jing.jing': new Jing() };

/** Runs a workflow on n8n-core, over real HTTP, from its first node on that nothing leads to. */
export async function runWorkflow(
	store: CredentialStore,
	{ nodes, connections, settings }: WorkflowJson,
	{ nodeTypes = {}, onNode, signalTo }: RunOptions = {},
): Promise<Result> {
	const workflow = new Workflow({
		id: 'test',
		nodes,
		connections,
		active: false,
		nodeTypes: typesOf({ ...known, ...nodeTypes }),
		settings: { timezone: 'Asia/Shanghai', ...settings },
	});
	const startNode = nodes.find(
		({ name, type }) => type !== NOTE && workflow.getParentNodes(name).length === 0,
	);
	if (startNode === undefined) throw new Error('The workflow has no node to start from');
	const execution = new WorkflowExecute(additionalData(store, onNode), 'manual');
	const running = execution.run({ workflow, startNode: workflow.getNode(startNode.name)! });
	signalTo?.(() => running.cancel());
	return toResult(await running);
}

export function typesOf(types: Record<string, INodeType>): INodeTypes {
	const getByName = (type: string) => {
		const found = types[type];
		if (found === undefined) throw new Error(`There is no stand-in for the node type ${type}`);
		return found;
	};
	return { getByName, getByNameAndVersion: getByName, getKnownTypes: () => ({}) };
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
