// Runs in a process of its own: posts JSON bodies over a few kept-open connections of this machine.
const { Agent, request } = require('node:http');

const { url, body, count, connections, seconds } = JSON.parse(process.argv[2]);
const agent = new Agent({ keepAlive: true, maxSockets: connections });
const deadline = Date.now() + seconds * 1000;
const headers = { 'content-type': 'application/json' };
const latencies = [];
let sent = 0;
let refused = 0;

/** Each event is another one: it differs in its time, as far as that goes, and its entity. */
const bodyOf = (index) =>
	JSON.stringify({
		...body,
		create_time: body.create_time + index,
		extra_data: { ...body.extra_data, entity_id: `load-${Date.now()}-${index}` },
	});

const post = (text) =>
	new Promise((resolve, reject) => {
		const begun = performance.now();
		const call = request(url, { method: 'POST', agent, headers }, (response) => {
			response.resume().once('end', () => {
				latencies.push(performance.now() - begun);
				if (response.statusCode !== 200) refused++;
				resolve();
			});
		});
		call.once('error', reject);
		call.end(text);
	});

async function send() {
	while (sent < count && Date.now() < deadline) await post(bodyOf(sent++));
}

async function main() {
	const start = Date.now();
	await Promise.all(Array.from({ length: connections }, send));
	const end = Date.now();
	agent.destroy();
	const sorted = latencies.toSorted((a, b) => a - b);
	const p95 = sorted[Math.floor(sorted.length * 0.95)];
	process.stdout.write(JSON.stringify({ start, end, answered: latencies.length, refused, p95 }));
}

void main();
