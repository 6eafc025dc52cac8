import type { Call } from './behaviour/call';
import { faultAnswer } from './faults/answer';
import { type House, isTokenCall } from './house';
import { admit } from './protocol/admission';
import { readBody } from './protocol/body';
import { type Answer, envelope, refused } from './protocol/envelope';
import { Refusal } from './protocol/refusal';
import type { LoggedCall } from './types';

type Outcome = Answer | 'reset';

const unknownMethod = () => new Refusal(40002, '不存在的方法名', { httpStatus: 404 });

const unknownToSandbox = (key: string) =>
	new Refusal(40005, `服务接口调用异常: the sandbox does not support ${key} yet`);

/** A mistake in the sandbox itself: shown as a failure of the service, with its reason. */
function asRefusal(error: unknown): Refusal {
	if (error instanceof Refusal) return error;
	return new Refusal(40005, `服务接口调用异常: ${String(error)}`, { httpStatus: 500 });
}

function act(entry: LoggedCall, text: string, house: House): Answer {
	const { key, method, headers, query } = entry;
	const { options, state, origin, wire } = house;
	try {
		const sent = readBody(method, headers['content-type'] ?? '', text);
		const behave = house.behaviourOf(key);
		if (!behave) throw unknownToSandbox(key);
		const asked = wire.asked(key, { query, body: sent });
		const call: Call = { ...asked, state, options, origin, tookEffectOn: 1 };
		const data = wire.answered(key, house.carryOut(key, behave, call));
		entry.acted = true;
		return envelope({ code: 0, data }, options.errorStatus);
	} catch (error) {
		return refused(asRefusal(error), options.errorStatus);
	}
}

/** The call's answer or the fault it meets; a fault waits for a call that is let in. */
function answerOrFault(entry: LoggedCall, text: string, house: House): Outcome {
	const { key } = entry;
	const fault = house.faults.take(key, isTokenCall(key));
	if (!fault) return act(entry, text, house);
	if (fault.acts) act(entry, text, house);
	return faultAnswer(fault, house.options);
}

/** What the platform does with a call. Completes the call's entry in the log. */
export function receive(entry: LoggedCall, text: string, house: House): Outcome {
	entry.key = house.wire.keyOf(entry.method, entry.path);
	const isBusiness = entry.key !== '' && !isTokenCall(entry.key);
	try {
		if (entry.key === '') throw unknownMethod();
		if (isBusiness) admit(entry, house.options, house.tokens);
	} catch (error) {
		return delayed(refused(asRefusal(error), house.options.errorStatus), isBusiness, house);
	}
	return delayed(answerOrFault(entry, text, house), isBusiness, house);
}

function delayed(outcome: Outcome, isBusiness: boolean, { options }: House): Outcome {
	if (outcome === 'reset' || !isBusiness) return outcome;
	return { ...outcome, delay: outcome.delay + options.latency };
}
