import type { INode } from 'n8n-workflow';
import { faultOfFailure, toError } from '../../../../nodes/Jing/engine/outcome/fault';
import type { Failure } from '../../../../nodes/Jing/transport/failure';
import { about } from '../../support/faults';

const node = { id: '1', name: 'JING', type: 'n8n-nodes-jing.jing' } as INode;

describe("n8n's class of the cause", () => {
	it.each<[Partial<Failure>, object | undefined]>([
		[
			{ kind: 'rateLimit', retryAfter: 2_000 },
			{ cause: 'rate-limited', retryAfterMs: 2_000 },
		],
		[{ kind: 'rateLimit' }, { cause: 'rate-limited' }],
		[{ kind: 'dailyLimit' }, { cause: 'quota-exhausted' }],
		[{ kind: 'quotaUsedUp' }, { cause: 'quota-exhausted' }],
		[{ kind: 'unreachable' }, { cause: 'temporarily-unavailable' }],
		[{ kind: 'unavailable', stage: 'token' }, { cause: 'temporarily-unavailable' }],
		[{ kind: 'tokenRejected' }, { cause: 'credential-invalid' }],
		[{ kind: 'notConfigured', stage: 'token' }, { cause: 'credential-invalid' }],
		[{ kind: 'noPermission' }, { cause: 'configuration-invalid' }],
		[{ kind: 'unknownMethod' }, { cause: 'configuration-invalid' }],
		[{ kind: 'businessRefusal' }, undefined],
		// A reader that waits and repeats would do it twice.
		[{ kind: 'unavailable' }, undefined],
		[{ kind: 'timeout' }, undefined],
	])('of %j is %j', (failure, cause) => {
		const fault = faultOfFailure({ kind: 'other', stage: 'call', ...failure }, about, 0);
		expect(toError(node, fault, 0, '').failure).toEqual(cause);
	});

	it('is told of an outage where a repeat is harmless', () => {
		const failure = { kind: 'unavailable', stage: 'call' } as const;
		const fault = faultOfFailure(failure, { ...about, repeatable: true }, 0);
		expect(toError(node, fault, 0, '').failure).toEqual({ cause: 'temporarily-unavailable' });
	});
});
