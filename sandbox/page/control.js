/** Sends a control request; an answer with an error is thrown with its message. */
export async function control(method, path, body) {
	const headers = { 'content-type': 'application/json' };
	const init = body === undefined ? { method } : { method, headers, body: JSON.stringify(body) };
	const reply = await fetch(`/__sandbox${path}`, init);
	const answer = await reply.json();
	if (!reply.ok) throw new Error(answer.error ?? `HTTP ${reply.status}`);
	return answer;
}

/** Writes to one line of status on the page. */
export const sayIn =
	(id) =>
	(text, isBad = false) => {
		const place = document.getElementById(id);
		place.textContent = text;
		place.classList.toggle('bad', isBad);
	};
