import { randomUUID } from 'node:crypto';

import type { IConnections, INode, INodeParameters } from 'n8n-workflow';

import type { NewWorkflow } from './shapes';

const COLUMN = 240;

/** A node as a workflow stores it. The name serves as the id too. */
export function node(
	name: string,
	type: string,
	parameters: INodeParameters = {},
	rest: Partial<INode> = {},
): INode {
	return { id: name, name, type, typeVersion: 1, position: [0, 0], parameters, ...rest };
}

export const manualTrigger = (name = 'Start') => node(name, 'n8n-nodes-base.manualTrigger');

/** JavaScript that runs once for all items and returns the new ones. */
export const code = (name: string, jsCode: string) =>
	node(name, 'n8n-nodes-base.code', { jsCode }, { typeVersion: 2 });

/** A node of this package, with the credential that has the given id. */
export const jing = (
	name: string,
	parameters: INodeParameters,
	credential: { id: string; name: string },
	rest: Partial<INode> = {},
) =>
	node(name, 'n8n-nodes-jing.jing', parameters, { ...rest, credentials: { jingApi: credential } });

/** The trigger of this package, as the editor adds it: with an address of its own. */
export const jingTrigger = (
	name: string,
	parameters: INodeParameters,
	{ id, name: credential }: { id: string; name: string },
) =>
	node(name, 'n8n-nodes-jing.jingTrigger', parameters, {
		credentials: { jingApi: { id, name: credential } },
		webhookId: randomUUID(),
		typeVersion: 1.2,
	});

/** A workflow in which every node's first output leads to the next one. */
export function chain(name: string, nodes: INode[]): NewWorkflow {
	const connections: IConnections = {};
	nodes.slice(1).forEach((next, index) => {
		const previous = nodes[index]?.name ?? '';
		connections[previous] = { main: [[{ node: next.name, type: 'main', index: 0 }]] };
	});
	const placed = nodes.map((entry, index) => ({
		...entry,
		position: [index * COLUMN, 0] as [number, number],
	}));
	return { name, nodes: placed, connections, settings: { executionOrder: 'v1' } };
}
