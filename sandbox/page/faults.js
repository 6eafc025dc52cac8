import { control, sayIn } from './control.js';
import { button, element, fill } from './dom.js';
import { tableOf } from './tables.js';

const form = document.getElementById('fault');
const { on, kind, times, forever, skip, acts, seconds } = form.elements;
const say = sayIn('fault-outcome');

const code = (number) => ({ answer: { code: number } });

/** By its name in the form: the label, and what the control request says of it. */
const kinds = {
	rateLimit: ['Rate limit (code 20002)', code(20002)],
	outage: ['Service unavailable (code 20000)', code(20000)],
	token: ['Access token rejected (code 20001)', code(20001)],
	missing: ['Required parameter missing (code 40001)', code(40001)],
	invalid: ['Invalid parameter (code 40002)', code(40002)],
	business: ['Business rule violated (code 40004)', code(40004)],
	permission: ['No permission (code 40006)', code(40006)],
	hang: ['Response comes late', { answer: 'hang' }],
	reset: ['Connection is cut', { answer: 'reset' }],
	html: ['HTML page, HTTP 502', { answer: 'html' }],
	empty: ['Empty response', { answer: 'empty' }],
	noCode: ['JSON without a code', { answer: 'noCode' }],
	redirect: ['Redirect to another address', { answer: 'redirect' }],
};

kind.append(...Object.entries(kinds).map(([value, [label]]) => new Option(label, value)));

function labelOf({ answer }) {
	const known = Object.values(kinds).find(([, fault]) =>
		typeof answer === 'object' ? fault.answer.code === answer.code : fault.answer === answer,
	);
	return known?.[0] ?? `Code ${answer.code}`;
}

const faultOf = () => ({
	...(on.value === '' ? {} : { on: on.value }),
	...kinds[kind.value][1],
	times: forever.checked ? null : times.valueAsNumber,
	skip: skip.valueAsNumber,
	...(acts.checked ? { acts: true } : {}),
	...(kind.value === 'hang' ? { seconds: seconds.valueAsNumber } : {}),
});

async function change(method, body, done) {
	try {
		await control(method, '/faults', body);
		say(done);
	} catch (error) {
		say(error.message, true);
	}
	document.dispatchEvent(new Event('changed'));
}

const columns = [
	['Request', (fault) => fault.on ?? 'Any request', () => 'long'],
	['Fault', labelOf, () => 'long'],
	['Let pass', ({ skip: left }) => left],
	['Times left', ({ times: left }) => left ?? 'no limit'],
];

/** The faults still to come, and a way to be rid of them. */
export function showFaults(faults) {
	fill('faults', faults, () => {
		if (faults.length === 0) return element('p', 'No fault is pending.', 'quiet');
		const clear = () => change('DELETE', undefined, 'All pending faults were removed.');
		return [tableOf(columns, faults), button('Clear all faults', clear)];
	});
}

/** Offers every request that a fault can be set on, under its resource. */
export function showCallKeys(keys) {
	if (on.options.length > 1) return;
	for (const resource of new Set(keys.map((key) => key.split('.')[0]))) {
		const group = document.createElement('optgroup');
		group.label = resource;
		const own = keys.filter((key) => key.startsWith(`${resource}.`));
		group.append(...own.map((key) => new Option(key, key)));
		on.append(group);
	}
}

form.addEventListener('change', () => {
	for (const part of form.querySelectorAll('.hang')) part.hidden = kind.value !== 'hang';
	times.disabled = forever.checked;
});

form.addEventListener('submit', (event) => {
	event.preventDefault();
	void change('POST', faultOf(), 'The fault is set.');
});
