import type {
	AssignmentCollectionValue,
	AssignmentValue,
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeProperties,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

/**
 * n8n's own nodes come with the whole of n8n, which takes minutes to install. These do the same for
 * what the workflows of this repository use of them.
 */
const description = (
	name: string,
	properties: INodeProperties[],
	inputs: INodeTypeDescription['inputs'] = [NodeConnectionTypes.Main],
): INodeTypeDescription => ({
	displayName: name,
	name,
	group: [],
	version: [1, 2, 3.4],
	description: '',
	defaults: {},
	inputs,
	outputs: [NodeConnectionTypes.Main],
	properties,
});

const text = (name: string, value = ''): INodeProperties => ({
	displayName: name,
	name,
	type: 'string',
	default: value,
});

/** Hands its items on; a run begins with one empty item, which the Manual Trigger gives as well. */
class PassThrough implements INodeType {
	constructor(readonly description: INodeTypeDescription) {}

	async execute(this: IExecuteFunctions) {
		return [this.getInputData()];
	}
}

/** JavaScript for all items, with `$input.all()`, `$input.first()` and `items`. */
class Code implements INodeType {
	description = description('code', [
		text('mode', 'runOnceForAllItems'),
		text('language', 'javaScript'),
		text('jsCode'),
	]);

	async execute(this: IExecuteFunctions) {
		const items = this.getInputData();
		const mode = this.getNodeParameter('mode', 0) as string;
		const language = this.getNodeParameter('language', 0) as string;
		if (mode !== 'runOnceForAllItems' || language !== 'javaScript') {
			throw new Error(`The stand-in for the Code node does not know ${mode} in ${language}`);
		}
		try {
			return [await output(items, this.getNodeParameter('jsCode', 0) as string)];
		} catch (error) {
			if (!this.continueOnFail() || !(error instanceof Error)) throw error;
			return [[{ json: { error: error.message } }]];
		}
	}
}

async function output(items: INodeExecutionData[], jsCode: string): Promise<INodeExecutionData[]> {
	const input = { all: () => items, first: () => items[0], last: () => items.at(-1) };
	const run = new Function('$input', 'items', jsCode);
	const returned = [(await run(input, items)) as unknown].flat() as INodeExecutionData[];
	return returned.map((item) => ({ ...item, json: item.json ?? item }));
}

const convert: Record<string, (value: unknown) => AssignmentValue['value']> = {
	string: String,
	number: Number,
	boolean: (value) => value === true || value === 'true',
	array: (value) => parsed(value) as AssignmentValue['value'],
	object: (value) => parsed(value) as AssignmentValue['value'],
};

const parsed = (value: unknown) =>
	typeof value === 'string' ? (JSON.parse(value) as unknown) : value;

/** Fields by hand, or one JSON object (mode `raw`). */
class EditFields implements INodeType {
	description = description('set', [
		text('mode', 'manual'),
		text('jsonOutput', '{}'),
		{
			displayName: 'assignments',
			name: 'assignments',
			type: 'assignmentCollection',
			default: {},
		},
		{
			displayName: 'includeOtherFields',
			name: 'includeOtherFields',
			type: 'boolean',
			default: false,
		},
	]);

	async execute(this: IExecuteFunctions) {
		return [
			this.getInputData().map(({ json }, index): INodeExecutionData => {
				const others = this.getNodeParameter('includeOtherFields', index) ? json : {};
				return { json: { ...others, ...fieldsOf(this, index) }, pairedItem: { item: index } };
			}),
		];
	}
}

function fieldsOf(context: IExecuteFunctions, index: number): IDataObject {
	if (context.getNodeParameter('mode', index) === 'raw') {
		return parsed(context.getNodeParameter('jsonOutput', index)) as IDataObject;
	}
	const given = context.getNodeParameter('assignments', index) as AssignmentCollectionValue;
	return Object.fromEntries(
		(given.assignments ?? []).map(({ name, value, type = 'string' }) => [
			name,
			convert[type]?.(value) ?? value,
		]),
	) as IDataObject;
}

/** Hands on the items that meet its conditions; n8n's core judges them. */
class Filter implements INodeType {
	description = description('filter', [
		{ displayName: 'conditions', name: 'conditions', type: 'filter', default: {} },
	]);

	async execute(this: IExecuteFunctions) {
		const isMet = (index: number) =>
			this.getNodeParameter('conditions', index, false, { extractValue: true }) === true;
		return [this.getInputData().filter((_, index) => isMet(index))];
	}
}

export const standIns: Record<string, INodeType> = {
	'n8n-nodes-base.manualTrigger': new PassThrough(description('manualTrigger', [], [])),
	'n8n-nodes-base.stickyNote': new PassThrough(description('stickyNote', [], [])),
	'n8n-nodes-base.noOp': new PassThrough(description('noOp', [])),
	'n8n-nodes-base.code': new Code(),
	'n8n-nodes-base.set': new EditFields(),
	'n8n-nodes-base.filter': new Filter(),
};
