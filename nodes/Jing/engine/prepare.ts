import type { IExecuteFunctions } from 'n8n-workflow';
import type { About } from '../transport/errors';
import { referencesIn } from './binary';
import type { Operation } from './definition';
import { type Fault, faultOfProblem, faultOfThrown } from './fault';
import { type Input, readInput } from './input';
import type { Outcomes } from './output';
import { parameterReader } from './parameters';
import { Problem } from './problem';

interface Preparation {
	context: IExecuteFunctions;
	operation: Operation;
	about: About;
	/** Where items whose input can't be sent get their fault. */
	outcomes: Outcomes;
	baseUrl: string;
}

/** What the items ask to send, without those whose input can't be sent. */
export function readItems(
	{ context, operation, about, outcomes, baseUrl }: Preparation,
	items: number[],
): Array<{ item: number; input: Input }> {
	const readParameters = parameterReader(context, operation);
	const surroundings = { zone: context.getTimezone(), baseUrl };
	const hasBinaries = JSON.stringify(operation.body ?? []).includes('"wire":"base64"');
	return items.flatMap((item) => {
		const give = (fault: Fault) => {
			outcomes[item]!.push({ fault });
			return [];
		};
		try {
			const input = readInput(operation, readParameters(item), surroundings);
			if (input instanceof Problem) return give(faultOfProblem(input, about, item));
			if (hasBinaries) assertBinaries(context, item, input);
			return [{ item, input }];
		} catch (error) {
			context.logger.debug(`JING: the parameters of item ${item} could not be resolved`);
			return give(faultOfThrown(error, about, item));
		}
	});
}

/** n8n's error names the binary field that the item lacks. */
function assertBinaries(context: IExecuteFunctions, item: number, { body }: Input) {
	for (const { field } of referencesIn(body)) context.helpers.assertBinaryData(item, field);
}
