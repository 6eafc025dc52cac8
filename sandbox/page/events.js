import { control, sayIn } from './control.js';
import { button, element } from './dom.js';
import { isSuccess } from './tables.js';

const form = document.getElementById('order');
const events = document.getElementById('events');
const { target, url, times, together, copies, repeat } = form.elements;
const { secretIn, secretName, secretValue } = form.elements;
const say = sayIn('outcome');

let orders = 0;

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
	if (deliveries.length === 0) return `${event}: no webhook is registered for it.`;
	const accepted = deliveries.filter(({ status }) => isSuccess(status)).length;
	return `${event}: ${accepted} of ${deliveries.length} accepted.`;
}

/** Tells how it went, unless another event was sent since. */
async function send(event) {
	if (!form.reportValidity()) return;
	const order = (orders += 1);
	say(`Sending ${event} …`);
	try {
		const { deliveries } = await control('POST', '/events', orderOf(event));
		const isGood = deliveries.length > 0 && deliveries.every(({ status }) => isSuccess(status));
		if (order === orders) say(summary(event, deliveries), !isGood);
	} catch (error) {
		if (order === orders) say(`${event}: ${error.message}`, true);
	}
	document.dispatchEvent(new Event('changed'));
}

const eventButton = (event) =>
	button(event.slice(event.indexOf('.') + 1), () => send(event), `Send ${event}`);

/** One button per event, under the first part of its name. */
export function showEvents(names) {
	if (events.childElementCount > 0) return;
	for (const group of new Set(names.map((name) => name.split('.')[0]))) {
		const buttons = element('div', '', 'group');
		buttons.append(...names.filter((name) => name.startsWith(`${group}.`)).map(eventButton));
		events.append(element('h3', group), buttons);
	}
}

/** Offers each webhook between the first and the last choice; keeps what is chosen. */
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
