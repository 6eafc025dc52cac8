import type { INodeParameters } from 'n8n-workflow';

import type { NewWorkflow, StoredCredential } from '../../../tools/n8n/shapes';
import { manualTrigger, node } from '../../../tools/n8n/workflow';

type CredentialId = Pick<StoredCredential, 'id' | 'name'>;

export const AGENT = 'AI Agent';

interface AgentSettings {
	/** For n8n's OpenAI nodes. */
	model: CredentialId;
	jing: CredentialId;
	/** Of the JING node that the agent has as its tool. */
	tool: INodeParameters;
}

const agent = node(
	AGENT,
	'@n8n/n8n-nodes-langchain.agent',
	{ promptType: 'define', text: 'Do it.', options: { enableStreaming: false } },
	{ typeVersion: 3.1 },
);

/** The plain chat completions, which every OpenAI-compatible server has. */
const chatModel = (openAiApi: CredentialId) =>
	node(
		'Model',
		'@n8n/n8n-nodes-langchain.lmChatOpenAi',
		{
			model: { __rl: true, mode: 'id', value: 'scripted' },
			responsesApiEnabled: false,
			options: { maxRetries: 0 },
		},
		{ typeVersion: 1.3, credentials: { openAiApi } },
	);

/** An AI Agent with a model and, as its only tool, the JING node. */
export const agentWorkflow = ({ model, jing, tool }: AgentSettings): NewWorkflow => ({
	name: 'agent',
	nodes: [
		manualTrigger('Start'),
		agent,
		chatModel(model),
		node('JING', 'n8n-nodes-jing.jingTool', tool, { credentials: { jingApi: jing } }),
	],
	connections: {
		Start: { main: [[{ node: AGENT, type: 'main', index: 0 }]] },
		Model: { ai_languageModel: [[{ node: AGENT, type: 'ai_languageModel', index: 0 }]] },
		JING: { ai_tool: [[{ node: AGENT, type: 'ai_tool', index: 0 }]] },
	},
	settings: { executionOrder: 'v1' },
});
