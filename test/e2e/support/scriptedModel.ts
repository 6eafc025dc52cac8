import express, { type Request, type Response } from 'express';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the model does in one turn: answer with a text, or call the tool with these arguments. */
export type Turn = string | Record<string, unknown>;

interface Message {
	role: string;
	content: unknown;
}

interface OfferedTool {
	function: { name: string; parameters: { properties: Record<string, { type: string }> } };
}

interface CompletionRequest {
	messages: Message[];
	tools?: OfferedTool[];
}

const MODEL = 'scripted';

/** An OpenAI-compatible server on this machine whose only model plays a script. */
export class ScriptedModel {
	readonly requests: CompletionRequest[] = [];

	private turns: Turn[] = [];

	private readonly server = createServer(
		express()
			.use(express.json({ limit: '5mb' }))
			.post('/v1/chat/completions', (request, response) => this.complete(request, response)),
	);

	static async start(): Promise<ScriptedModel> {
		const model = new ScriptedModel();
		model.server.listen(0, '127.0.0.1');
		await once(model.server, 'listening');
		return model;
	}

	get url(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
	}

	/** Forgets what was asked before. */
	play(turns: Turn[]): void {
		this.requests.length = 0;
		this.turns = [...turns];
	}

	/** The tool that the model was offered with its first turn. */
	get tool(): OfferedTool['function'] {
		const tools = this.requests[0]?.tools ?? [];
		if (tools.length !== 1) throw new Error(`The model was offered ${tools.length} tools, not one`);
		return tools[0]!.function;
	}

	/** The results of the tool, as the model was told them, one for each call. */
	get told(): string[] {
		const { messages = [] } = this.requests.at(-1) ?? {};
		return messages.filter(({ role }) => role === 'tool').map(({ content }) => textOf(content));
	}

	async close(): Promise<void> {
		const closed = once(this.server, 'close');
		this.server.close();
		this.server.closeAllConnections();
		await closed;
	}

	private complete({ body }: Request, response: Response): void {
		this.requests.push(body as CompletionRequest);
		const turn = this.turns.shift();
		if (turn === undefined) {
			response.status(400).json({ error: { message: 'The script has no further turn' } });
			return;
		}
		const isText = typeof turn === 'string';
		const message = isText ? { content: turn } : { content: null, tool_calls: [this.call(turn)] };
		response.json({
			id: `turn-${this.requests.length}`,
			object: 'chat.completion',
			created: 0,
			model: MODEL,
			choices: [
				{
					index: 0,
					message: { role: 'assistant', ...message },
					finish_reason: isText ? 'stop' : 'tool_calls',
				},
			],
			usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
		});
	}

	private call(values: Record<string, unknown>) {
		const { name } = this.tool;
		return {
			id: `call-${this.requests.length}`,
			type: 'function',
			function: { name, arguments: JSON.stringify(values) },
		};
	}
}

const textOf = (content: unknown) =>
	typeof content === 'string' ? content : JSON.stringify(content);
