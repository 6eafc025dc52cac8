const form = document.getElementById('order');
const outcome = document.getElementById('outcome');
const events = document.getElementById('events');
const { target, url, times, together, copies, repeat } = form.elements;
const { secretIn, secretName, secretValue } = form.elements;

const isTaken = ({ status }) => status >= 200 && status < 300;

let orders = 0;

function say(text, isBad = false) {
	outcome.textContent = text;
	outcome.classList.toggle('bad', isBad);
}

function destination() {
	if (target.value === '') return {};
	return target.value === 'typed' ? { url: url.value } : { subscription: target.value };
}

function secret() {
	if (secretIn.value === '') return {};
	return { secret: { in: secretIn.value, name: secretName.value, value: secretValue.value } };
}

const orderOf = (event) => ({
	event,
	...destination(),
	times: times.valueAsNumber,
	together: together.valueAsNumber,
	copies: copies.valueAsNumber,
	repeat: repeat.checked,
	...secret(),
});

function summary(event, deliveries) {
	if (deliveries.length === 0) return `${event}: no subscription wants it.`;
	const taken = deliveries.filter(isTaken).length;
	return `${event}: ${taken} of ${deliveries.length} taken.`;
}

async function send(order) {
	const headers = { 'content-type': 'application/json' };
	const body = JSON.stringify(order);
	const reply = await fetch('/__sandbox/push', { method: 'POST', headers, body });
	const { deliveries, error } = await reply.json();
	if (!deliveries) throw new Error(error);
	return deliveries;
}

/** Tells how it went, unless another push was ordered since. */
async function push(event) {
	if (!form.reportValidity()) return;
	const order = (orders += 1);
	say(`Pushing ${event} …`);
	try {
		const deliveries = await send(orderOf(event));
		const isGood = deliveries.length > 0 && deliveries.every(isTaken);
		if (order === orders) say(summary(event, deliveries), !isGood);
	} catch (error) {
		if (order === orders) say(`${event}: ${error.message}`, true);
	}
}

function eventButton(event) {
	const button = document.createElement('button');
	button.type = 'button';
	button.textContent = event.slice(event.indexOf('.') + 1);
	button.title = `Push ${event}`;
	button.setAttribute('aria-label', `Push ${event}`);
	button.addEventListener('click', () => void push(event));
	return button;
}

/** One button per event, under the first part of its name. */
export function showEvents(names) {
	if (events.childElementCount > 0) return;
	for (const group of new Set(names.map((name) => name.split('.')[0]))) {
		const title = document.createElement('h3');
		title.textContent = group;
		const buttons = document.createElement('div');
		buttons.className = 'group';
		buttons.append(...names.filter((name) => name.startsWith(`${group}.`)).map(eventButton));
		events.append(title, buttons);
	}
}

/** Offers each subscription beside the first and the last choice; keeps what is chosen. */
export function showTargets(subscriptions) {
	const state = JSON.stringify(subscriptions);
	if (target.dataset.state === state) return;
	target.dataset.state = state;
	const chosen = target.value;
	const [all, typed] = [target.options[0], target.options[target.options.length - 1]];
	const each = subscriptions.map(({ id, name, url: to }) => new Option(`${to} · ${name}`, id));
	target.replaceChildren(all, ...each, typed);
	target.value = [...target.options].some(({ value }) => value === chosen) ? chosen : '';
	showTyped();
}

function showTyped() {
	const isTyped = target.value === 'typed';
	for (const part of form.querySelectorAll('.typed')) part.hidden = !isTyped;
	url.required = isTyped;
	secretName.required = secretIn.value !== '';
}

form.addEventListener('change', showTyped);
form.addEventListener('submit', (event) => event.preventDefault());
