import { LoadOptionsContext } from 'n8n-core';
import type { INodeParameters, INodeType } from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { jing } from '../n8n/workflow';
import { additionalData } from './additionalData';
import type { CredentialStore } from './credentialStore';
import { known, typesOf } from './runWorkflow';

type Methods = NonNullable<INodeType['methods']>;
type Kind = 'listSearch' | 'loadOptions' | 'resourceMapping';

export interface Panel {
	/** What the panel holds when the list is opened. */
	parameters?: INodeParameters;
	/** Where the control stands, such as `parameters.additionalFields.life_status`. */
	path?: string;
}

/** Calls a method of the action node as the editor does when a list is opened, over real HTTP. */
export async function runMethod<K extends Kind>(
	store: CredentialStore,
	kind: K,
	name: string,
	{ parameters = {}, path = 'parameters.field' }: Panel = {},
	...args: unknown[]
) {
	const node = jing('JING', parameters, { id: 'main', name: 'JING' });
	const nodeTypes = typesOf(known);
	const workflow = new Workflow({
		id: 'test',
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes,
	});
	const data = { ...additionalData(store), currentNodeParameters: parameters };
	const context = new LoadOptionsContext(workflow, node, data, path);
	const method = nodeTypes.getByNameAndVersion(node.type).methods?.[kind]?.[name];
	if (!method) throw new Error(`The node has no method ${name} of ${kind}`);
	type Method = Extract<NonNullable<Methods[K]>[string], (...each: never[]) => unknown>;
	const result = (method as (...each: unknown[]) => unknown).apply(context, args);
	return (await result) as Awaited<ReturnType<Method>>;
}
