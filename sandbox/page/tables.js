const time = (at) => new Date(at).toLocaleTimeString('en-GB');

const isTaken = (status) => status >= 200 && status < 300;
const mark = (isGood) => (isGood ? 'good' : 'bad');

/** What each list shows: heading, text of the cell, class of the cell. */
const columns = {
	deliveries: [
		['Time', ({ at }) => time(at)],
		['Event', ({ event }) => event],
		['To', ({ url }) => url, () => 'long'],
		['Status', ({ status }) => status || 'no answer', ({ status }) => mark(isTaken(status))],
		['Attempts', ({ attempts }) => attempts],
	],
	subscriptions: [
		['Address', ({ url }) => url, () => 'long'],
		['Name', ({ name }) => name, () => 'long'],
		['Event types', (row) => row.event_types.join(', '), () => 'long'],
	],
	calls: [
		['Time', ({ at }) => time(at)],
		['Call', ({ key }) => key || 'unknown'],
		['Method', ({ method }) => method],
		['Path', ({ path }) => path, () => 'long'],
		['Status', ({ status }) => status || 'none', ({ status }) => mark(isTaken(status))],
		['Code', ({ code }) => code ?? 'none', ({ code }) => mark(code === 0)],
	],
};

const nothing = {
	deliveries: 'Nothing was pushed yet.',
	subscriptions: 'Nobody has subscribed yet: activate a trigger, or push to another address.',
	calls: 'No call came in yet.',
};

function element(tag, text, className = '') {
	const made = document.createElement(tag);
	made.textContent = text;
	made.className = className;
	return made;
}

function rowOf(cells) {
	const row = document.createElement('tr');
	row.append(...cells);
	return row;
}

function table(shape, rows) {
	const made = document.createElement('table');
	const head = rowOf(shape.map(([heading]) => element('th', heading)));
	for (const cell of head.children) cell.scope = 'col';
	made.createTHead().append(head);
	const cellsOf = (row) =>
		shape.map(([, text, className]) => element('td', text(row), className?.(row)));
	made.createTBody().append(...rows.map((row) => rowOf(cellsOf(row))));
	return made;
}

/** Fills one list; what is there already is left alone where nothing changed. */
export function showList(name, rows) {
	const place = document.getElementById(name);
	const state = JSON.stringify(rows);
	if (place.dataset.state === state) return;
	place.dataset.state = state;
	place.replaceChildren(
		rows.length > 0 ? table(columns[name], rows) : element('p', nothing[name], 'quiet'),
	);
}
