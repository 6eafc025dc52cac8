import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';

/** What a process says: in a file as a whole, in memory as its latest part. */
export class ProcessLog {
	private recent = '';

	private readonly stream: WriteStream;

	constructor(
		readonly file: string,
		private readonly keep = 1_000_000,
	) {
		mkdirSync(dirname(file), { recursive: true });
		this.stream = createWriteStream(file, { flags: 'a' });
	}

	follow(source: Readable): void {
		source.on('data', (chunk: Buffer) => {
			this.recent = (this.recent + chunk.toString()).slice(-this.keep);
			this.stream.write(chunk);
		});
	}

	text(): string {
		return this.recent;
	}

	lastLines(count = 30): string {
		return this.recent.trimEnd().split('\n').slice(-count).join('\n');
	}

	async close(): Promise<void> {
		await new Promise<void>((resolve) => this.stream.end(resolve));
	}
}
