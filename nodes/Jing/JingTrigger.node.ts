import type {
	IExecuteFunctions,
	IHookFunctions,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { isRegistered, register, unregister } from './trigger/registration/webhookMethods';
import { suppressProcessed } from './trigger/duplicatesInStore';
import { receive } from './trigger/receive';
import { events } from './events';
import { triggerLookups } from './fields/trigger';
import { lookupMethods } from './lookups/methods';
import { catalog } from './operations';
import { triggerProperties } from './triggerProperties';

export class JingTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'JING Trigger',
		name: 'jingTrigger',
		icon: { light: 'file:jing.svg', dark: 'file:jing.dark.svg' },
		group: ['trigger'],
		// Above version 1, n8n does not evaluate an expression for every webhook, which takes 50 ms.
		// Since 1.2, all that narrows events stands among the options.
		version: [1, 1.1, 1.2],
		defaultVersion: 1.2,
		subtitle:
			'={{ $parameter["events"].includes("*") ? "all events" : $parameter["events"].join(", ") }}',
		description:
			'Start workflows on JINGdigital events, and manage users, tags, leads, members and messages',
		defaults: { name: 'JING Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'jingApi', required: true }],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				// Without it, n8n sends its own text instead of the response that webhook() returns.
				responseData: '',
				path: 'webhook',
			},
		],
		properties: triggerProperties,
	};

	methods = {
		loadOptions: lookupMethods(catalog, { lookups: triggerLookups, columnLookups: [] }).loadOptions,
	};

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions) {
				return await isRegistered(this, catalog, events);
			},
			async create(this: IHookFunctions) {
				return await register(this, catalog, events);
			},
			async delete(this: IHookFunctions) {
				return await unregister(this, catalog);
			},
		},
	};

	async webhook(this: IWebhookFunctions) {
		return await receive(this, events);
	}

	/** n8n runs this in the worker, with the items that webhook() returned. */
	async execute(this: IExecuteFunctions) {
		return [await suppressProcessed(this, this.getInputData(), events)];
	}
}
