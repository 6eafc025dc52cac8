import { element, fill } from './dom.js';

export const clock = (at) => new Date(at).toLocaleTimeString('en-GB');

export const isSuccess = (status) => status >= 200 && status < 300;
export const mark = (isGood) => (isGood ? 'good' : 'bad');

/** What each list shows: heading, text of the cell, class of the cell. */
const columns = {
	deliveries: [
		['Time', ({ at }) => clock(at)],
		['Event', ({ event }) => event],
		['To', ({ url }) => url, () => 'long'],
		['Status', ({ status }) => status || 'no response', ({ status }) => mark(isSuccess(status))],
		['Attempts', ({ attempts }) => attempts],
	],
	subscriptions: [
		['Address', ({ url }) => url, () => 'long'],
		['Name', ({ name }) => name, () => 'long'],
		['Event types', (row) => row.event_types.join(', '), () => 'long'],
	],
	tags: [
		['Tag', ({ name }) => name],
		['Group', ({ group }) => group],
		['ID', ({ id }) => id, () => 'long'],
	],
	signatures: [['SMS signature', ({ name }) => name]],
	templates: [
		['Kind', ({ kind }) => kind],
		['ID', ({ id }) => id, () => 'long'],
		['Name', ({ name }) => name],
		['Content', ({ content }) => content, () => 'long'],
	],
};

const nothing = {
	deliveries: 'No event has been sent yet.',
	subscriptions: 'No webhook is registered. Activate a trigger, or send to another address.',
	tags: 'There are no tags.',
	signatures: 'There are no signatures.',
	templates: 'There are no templates.',
};

function rowOf(cells) {
	const row = document.createElement('tr');
	row.append(...cells);
	return row;
}

/** A table of the rows; `shape` says what each column shows. */
export function tableOf(shape, rows) {
	const made = document.createElement('table');
	const head = rowOf(shape.map(([heading]) => element('th', heading)));
	for (const cell of head.children) cell.scope = 'col';
	made.createTHead().append(head);
	const cellsOf = (row) =>
		shape.map(([, text, className]) => element('td', text(row), className?.(row)));
	made.createTBody().append(...rows.map((row) => rowOf(cellsOf(row))));
	return made;
}

/** Fills one list. */
export function showList(name, rows) {
	fill(name, rows, () =>
		rows.length > 0 ? tableOf(columns[name], rows) : element('p', nothing[name], 'quiet'),
	);
}
