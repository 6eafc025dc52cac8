import { showCalls } from './calls.js';
import { control, sayIn } from './control.js';
import { copyButton, element, fill } from './dom.js';
import { showEvents, showTargets } from './events.js';
import { showCallKeys, showFaults } from './faults.js';
import { showList } from './tables.js';

const PAUSE = 2000;

const connection = document.getElementById('connection');
const say = sayIn('reset-outcome');

function showConnection(isThere) {
	connection.textContent = isThere ? 'Running' : 'The sandbox is not responding';
	connection.classList.toggle('bad', !isThere);
}

function showCopied(id, text, what) {
	fill(id, text, () => [element('code', text), copyButton(text, what)]);
}

function show(overview) {
	showCopied('address', overview.url, 'the address');
	showCopied('app-id', overview.appId, 'the app ID');
	showCopied('app-secret', overview.appSecret, 'the app secret');
	showEvents(overview.events);
	showTargets(overview.subscriptions);
	showCallKeys(overview.callKeys);
	showFaults(overview.faults);
	showCalls(overview.calls);
	for (const list of ['subscriptions', 'deliveries', 'tags', 'signatures', 'templates']) {
		showList(list, overview[list]);
	}
}

async function refresh() {
	try {
		show(await control('GET', '/overview'));
		showConnection(true);
	} catch {
		showConnection(false);
	}
}

async function keepFresh() {
	await refresh();
	setTimeout(keepFresh, PAUSE);
}

/** Changes show at once, not only after the next pause. */
document.addEventListener('changed', () => void refresh());

document.getElementById('reset').addEventListener('click', async () => {
	if (!confirm('Delete all records, tokens, faults and logs of the sandbox?')) return;
	try {
		await control('POST', '/reset');
		say('The sandbox was reset.');
	} catch (error) {
		say(error.message, true);
	}
	await refresh();
});

void keepFresh();
