import { EventEmitter } from 'node:events';
import { hasArrived } from '../../../nodes/Jing/trigger/duplicatesInMemory';

/** An HTTP response that ends when told to. */
class Response extends EventEmitter {
	statusCode = 200;

	finish(statusCode: number) {
		this.statusCode = statusCode;
		this.emit('finish');
		this.emit('close');
	}
}

let count = 0;
const newTrigger = () => `trigger ${count++}`;

it('the first has not arrived, its twin has once the first is stored', async () => {
	const trigger = newTrigger();
	const first = new Response();
	expect(await hasArrived(trigger, 'a', first)).toBe(false);
	const twin = hasArrived(trigger, 'a', new Response());
	first.finish(200);
	expect(await twin).toBe(true);
});

it.each([
	['an error', (response: Response) => response.finish(500)],
	['a broken connection', (response: Response) => response.emit('close')],
])('where the first ends in %s, one twin takes its place', async (_, end) => {
	const trigger = newTrigger();
	const first = new Response();
	await hasArrived(trigger, 'a', first);
	const responses = [new Response(), new Response(), new Response()];
	const twins = responses.map(async (response) => {
		const has = await hasArrived(trigger, 'a', response);
		if (!has) response.finish(200);
		return has;
	});
	end(first);
	expect((await Promise.all(twins)).filter((has) => !has)).toHaveLength(1);
});

it('triggers and events do not answer for each other', async () => {
	const [one, other] = [newTrigger(), newTrigger()];
	const stored = async (trigger: string, id: string) => {
		const response = new Response();
		const has = await hasArrived(trigger, id, response);
		response.finish(200);
		return has;
	};
	expect(await stored(one, 'a')).toBe(false);
	expect(await stored(one, 'b')).toBe(false);
	expect(await stored(other, 'a')).toBe(false);
	expect(await stored(one, 'a')).toBe(true);
});

it('remembers a thousand events and lets the oldest go', async () => {
	const trigger = newTrigger();
	const arrive = async (id: string) => {
		const response = new Response();
		const has = await hasArrived(trigger, id, response);
		response.finish(200);
		return has;
	};
	for (let index = 0; index < 1_100; index++) await arrive(`e${index}`);
	expect(await arrive('e1099')).toBe(true);
	expect(await arrive('e0')).toBe(false);
});
