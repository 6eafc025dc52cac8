import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
	start(total: number): void;
	step(): void;
	end(): void;
}

/** On stderr, and only where a person looks at it. */
export function progressBar(stream: NodeJS.WriteStream = process.stderr): Progress {
	const format = 'Pages {bar} {value}/{total}';
	const bar = new SingleBar({ stream, format, clearOnComplete: true }, Presets.shades_grey);
	const isSeen = stream.isTTY;
	return {
		start: (total) => isSeen && bar.start(total, 0),
		step: () => isSeen && bar.increment(),
		end: () => isSeen && bar.stop(),
	};
}
