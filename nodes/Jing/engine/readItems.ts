import type { IExecuteFunctions } from 'n8n-workflow';
import type { Endpoint, Overrides } from '../transport/endpoints';
import type { About } from '../transport/explain';
import { referencesIn } from './input/binary';
import type { Operation } from './definition';
import { type Fault, faultOfProblem, faultOfThrown } from './outcome/fault';
import { type Input, readInput } from './input/readInput';
import type { Outcomes } from './output';
import { parameterReader } from './parameters';
import { Problem } from './input/problem';

interface Preparation {
	context: IExecuteFunctions;
	operation: Operation;
	endpoint: Endpoint;
	about: About;
	/** Where items whose input can't be sent get their fault. */
	outcomes: Outcomes;
	baseUrl: string;
	overrides: Overrides;
}

/** What the items ask to send, without those whose input can't be sent. */
export function readItems({
	context,
	operation,
	endpoint,
	about,
	outcomes,
	...rest
}: Preparation): Array<{ item: number; input: Input }> {
	const readParameters = parameterReader(context, operation);
	const surroundings = { zone: context.getTimezone(), ...rest };
	const hasBinaries = JSON.stringify(operation.body ?? []).includes('"wire":"base64"');
	return outcomes.flatMap((told, item) => {
		const give = (fault: Fault) => {
			told.push([{ fault }]);
			return [];
		};
		try {
			const input = readInput(operation, readParameters(item), surroundings);
			const problem = input instanceof Problem ? input : misplaced(endpoint, input);
			if (problem) return give(faultOfProblem(problem, about, item));
			if (hasBinaries) assertBinaries(context, item, input as Input);
			return [{ item, input: input as Input }];
		} catch (error) {
			context.logger.debug(`JING: the parameters of item ${item} could not be resolved`);
			return give(faultOfThrown(error, about, item));
		}
	});
}

/** An override can make a GET of a call with a body: a list has no place there. */
function misplaced({ method }: Endpoint, { body }: Input): Problem | undefined {
	if (method !== 'GET' || !Array.isArray(body)) return undefined;
	const advice = 'Give one object, or correct the method under Endpoint Overrides.';
	return new Problem('JSON Body', 'is a list, which a GET has no place for', advice);
}

/** n8n's error names the binary field that the item lacks. */
function assertBinaries(context: IExecuteFunctions, item: number, { body }: Input) {
	for (const { field } of referencesIn(body)) context.helpers.assertBinaryData(item, field);
}
