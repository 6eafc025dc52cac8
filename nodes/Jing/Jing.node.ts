import type { IExecuteFunctions, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { run } from './engine/run';
import { columnLookups, lookups } from './fields/lookups';
import { lookupMethods } from './lookups/methods';
import { catalog } from './operations';
import { properties } from './properties';

export class Jing implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'JING',
		name: 'jing',
		icon: { light: 'file:jing.svg', dark: 'file:jing.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["resource"] + ": " + $parameter["operation"] }}',
		description:
			'Manage users, tags, leads, members and messages in JINGdigital, and start workflows on its events',
		defaults: { name: 'JING' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'jingApi', required: true }],
		properties,
	};

	methods = lookupMethods(catalog, { lookups, columnLookups });

	async execute(this: IExecuteFunctions) {
		return await run(this, catalog);
	}
}
