import express, { type Request, type Response } from 'express';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Values = Record<string, unknown>;

/** What the model does in one turn: answer with a text, or call the tool, also several times. */
export type Turn = string | Values | Values[];

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
		response.json({
			id: `turn-${this.requests.length}`,
			object: 'chat.completion',
			created: 0,
			model: MODEL,
			choices: [this.choice(turn)],
			usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
		});
	}

	private choice(turn: Turn) {
		if (typeof turn === 'string') {
			const message = { role: 'assistant', content: turn };
			return { index: 0, message, finish_reason: 'stop' };
		}
		const tool_calls = [turn].flat().map((values, index) => this.toolCall(values, index));
		const message = { role: 'assistant', content: null, tool_calls };
		return { index: 0, message, finish_reason: 'tool_calls' };
	}

	private toolCall(values: Values, index: number) {
		return {
			id: `call-${this.requests.length}-${index}`,
			type: 'function',
			function: { name: this.tool.name, arguments: JSON.stringify(values) },
		};
	}
}

const textOf = (content: unknown) =>
	typeof content === 'string' ? content : JSON.stringify(content);
