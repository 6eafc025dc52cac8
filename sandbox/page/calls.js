import { control } from './control.js';
import { element } from './dom.js';
import { clock, isSuccess, mark } from './tables.js';

const place = document.getElementById('calls');

/** By index in the log: what stands on the page for the request. */
const shown = new Map();

function pretty(body) {
	if (body === undefined || body === '') return '(empty)';
	if (typeof body !== 'string') return JSON.stringify(body, null, 2);
	try {
		return JSON.stringify(JSON.parse(body), null, 2);
	} catch {
		return body;
	}
}

const part = (title, text) => [element('h4', title), element('pre', text)];

async function showBodies(index, target) {
	try {
		const { query, body, response, status } = await control('GET', `/log/${index}`);
		const hasQuery = Object.keys(query).length > 0;
		target.replaceChildren(
			...(hasQuery ? part('Query', pretty(query)) : []),
			...part('Request body', pretty(body)),
			...part('Response body', status === 0 ? '(no response)' : pretty(response)),
		);
	} catch (error) {
		target.replaceChildren(element('p', error.message, 'bad'));
	}
}

function headOf({ at, key, method, path, status, code }) {
	return [
		element('span', clock(at), 'quiet'),
		element('span', key || 'unknown request', 'key'),
		element('span', status ? `HTTP ${status}` : 'no response', mark(isSuccess(status))),
		element('span', code === null ? 'no code' : `code ${code}`, mark(code === 0)),
		element('span', `${method} ${path}`, 'quiet path'),
	];
}

function newEntry(call) {
	const details = document.createElement('details');
	const head = document.createElement('summary');
	const bodies = element('div', '', 'bodies');
	details.append(head, bodies);
	details.addEventListener('toggle', () => {
		if (details.open) void showBodies(call.index, bodies);
	});
	return { details, head, bodies, at: call.at };
}

/** The entry of a request, with what is known of it by now; an open one stays open. */
function entryFor(call) {
	const known = shown.get(call.index);
	const entry = known?.at === call.at ? known : newEntry(call);
	shown.set(call.index, entry);
	const state = JSON.stringify(call);
	if (entry.state !== state) {
		entry.state = state;
		entry.head.replaceChildren(...headOf(call));
		if (entry.details.open) void showBodies(call.index, entry.bodies);
	}
	return entry.details;
}

/** Fills the log of requests, the newest first. */
export function showCalls(calls) {
	const state = JSON.stringify(calls);
	if (place.dataset.state === state) return;
	place.dataset.state = state;
	if (calls.length === 0) {
		shown.clear();
		place.replaceChildren(element('p', 'No request has arrived yet.', 'quiet'));
		return;
	}
	place.replaceChildren(...calls.map(entryFor));
	const kept = new Set(calls.map(({ index }) => index));
	for (const index of shown.keys()) if (!kept.has(index)) shown.delete(index);
}
