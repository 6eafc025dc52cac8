/** Takes one line of progress for people to read. */
export type Report = (line: string) => void;

const INTERVAL = 10_000;

/** Says every ten seconds how far a long task has come, so that nobody takes it for dead. */
export async function withProgress<T>(
	what: string,
	report: Report,
	task: () => Promise<T>,
	measure: () => Promise<string> = async () => '',
): Promise<T> {
	const started = Date.now();
	const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
	const sayHowFar = (soFar: string) =>
		report(`${what}: ${[seconds(), soFar].filter(Boolean).join(', ')}`);
	report(`${what} ...`);
	const timer = setInterval(() => {
		void measure().then(sayHowFar, () => sayHowFar(''));
	}, INTERVAL);
	try {
		const result = await task();
		report(`${what}: done in ${seconds()}`);
		return result;
	} finally {
		clearInterval(timer);
	}
}
