import type {
	IDataObject,
	IExecuteFunctions,
	INode,
	INodeExecutionData,
	INodeParameters,
	INodeType,
	OnError,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import type { CredentialStore } from '../../../tools/core/credentialStore';
import { type Result, runWorkflow } from '../../../tools/core/runWorkflow';
import { chain, jing, node } from '../../../tools/n8n/workflow';

export type { Result } from '../../../tools/core/runWorkflow';

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

const nodeTypes = { source: new Source() };

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

/** Runs Source -> the JING nodes in a chain on n8n-core, over real HTTP. */
export async function execute(
	store: CredentialStore,
	items: IDataObject[],
	nodes: JingNode[],
	signalTo?: (cancel: () => void) => void,
): Promise<Result> {
	const source = node('Source', 'source', { items: JSON.stringify(items) });
	const workflow = chain('test', [source, ...nodes.map(toNode)]);
	return await runWorkflow(store, workflow, { nodeTypes, signalTo });
}

const toNode = ({ name, credentialId, parameters, ...settings }: JingNode): INode =>
	jing(name ?? 'JING', parameters, { id: credentialId ?? 'main', name: 'JING' }, settings);
