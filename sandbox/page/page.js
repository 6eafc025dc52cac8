import { showEvents, showTargets } from './push.js';
import { showList } from './tables.js';

const PAUSE = 2000;

const connection = document.getElementById('connection');

function showConnection(isThere) {
	connection.textContent = isThere ? 'Running' : 'The sandbox does not answer';
	connection.classList.toggle('bad', !isThere);
}

function show({ url, appId, events, calls, subscriptions, deliveries }) {
	document.getElementById('address').textContent = url;
	document.getElementById('app-id').textContent = appId;
	showEvents(events);
	showTargets(subscriptions);
	showList('calls', calls);
	showList('subscriptions', subscriptions);
	showList('deliveries', deliveries);
}

async function refresh() {
	try {
		const reply = await fetch('/__sandbox/overview');
		show(await reply.json());
		showConnection(true);
	} catch {
		showConnection(false);
	}
	setTimeout(refresh, PAUSE);
}

void refresh();
