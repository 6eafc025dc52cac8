/** Does `total` jobs, at most `together` of them at a time. */
export async function inTurn(
	total: number,
	together: number,
	job: (index: number) => Promise<unknown>,
): Promise<void> {
	let next = 0;
	const work = async () => {
		while (next < total) await job(next++);
	};
	await Promise.all(Array.from({ length: Math.min(together, total) }, work));
}
