type Stop = () => Promise<void>;

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

const stops = new Set<Stop>();

let listening = false;

let stopping = false;

/**
 * Runs `stop` when this process is told to end; gives the function that takes it off the list.
 * Whoever stops by himself does that, so nothing is stopped twice.
 */
export function onExit(stop: Stop): () => void {
	if (!listening) listen();
	stops.add(stop);
	return () => stops.delete(stop);
}

/** Stops everything that is still on the list, the latest first. */
export async function stopEverything(): Promise<void> {
	for (const stop of [...stops].reverse()) {
		stops.delete(stop);
		await stop().catch((error: unknown) => console.error(error));
	}
}

function listen(): void {
	listening = true;
	for (const [signal, exitCode] of Object.entries(SIGNALS)) {
		// Not once: a second signal would then end this process in the middle of stopping.
		process.on(signal, () => {
			if (stopping) return;
			stopping = true;
			void stopEverything().then(() => process.exit(exitCode));
		});
	}
}
