import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import type { Endpoint } from '../transport/endpoints';
import type { Corrections } from '../transport/overrides';
import { referencesIn } from './input/binary';
import type { Operation } from './definition';
import type { Input } from './input/input';
import { Problem } from './problem';
import { readInput } from './input/readInput';
import { type Fault, faultOfProblem, faultOfThrown } from './outcome/fault';
import { parameterReader } from './parameters';
import type { Settings } from './settings';
import type { Target } from './target';

/** What an input item asks to send, or why it can't be sent. */
export type ReadItem = { item: number; input: Input } | { item: number; fault: Fault };

/** Reads what each input item asks to send. */
export function readItems(
	context: IExecuteFunctions,
	{ operation, about, settings }: Target & { settings: Pick<Settings, 'ignoresEmptyFilters'> },
	endpoint: Endpoint,
	account: { baseUrl: string; overrides: Corrections },
): ReadItem[] {
	const readParameters = parameterReader(context, operation);
	const { parameters: stored } = context.getNode();
	const { ignoresEmptyFilters } = settings;
	const readContext = { zone: context.getTimezone(), stored, ignoresEmptyFilters, ...account };
	const hasBinaries = holdsBinaries(operation);
	const numberOf = numbering();
	return context.getInputData().map(({ json }, item): ReadItem => {
		try {
			const input = readInput(operation, readParameters(item), { ...readContext, json });
			if (input instanceof Problem) return { item, fault: faultOfProblem(input, about, item) };
			const problem = misplaced(endpoint, input);
			if (problem) return { item, fault: faultOfProblem(problem, about, item) };
			if (!hasBinaries) return { item, input };
			const files = binariesOf(context, item, input).map(numberOf);
			return { item, input: input.entry ? { ...input, files } : input };
		} catch (error) {
			context.logger.debug(`JING: the parameters of item ${item} could not be resolved`);
			return { item, fault: faultOfThrown(error, about, item) };
		}
	});
}

const holdsBinaries = ({ body = [] }: Operation) =>
	JSON.stringify(body).includes('"wire":"base64"');

/** An override can make a GET of a call with a body: a list has no place there. */
function misplaced({ method }: Endpoint, { body }: Input): Problem | undefined {
	if (method !== 'GET' || !Array.isArray(body)) return undefined;
	const advice = 'Give one object, or correct the method under Endpoint Overrides.';
	return new Problem('JSON Body', 'is a list, which a GET request cannot carry', advice);
}

/** @throws n8n's error, which names the binary field that the item lacks */
const binariesOf = (context: IExecuteFunctions, item: number, { body }: Input) =>
	referencesIn(body).map(({ field }) => context.helpers.assertBinaryData(item, field));

/** Tells contents apart: n8n keeps a file in the item, or elsewhere under an ID. */
function numbering(): (binary: IBinaryData) => number {
	const numbers = new Map<string, number>();
	return ({ id, data }) => {
		const key = id ?? data;
		const number = numbers.get(key) ?? numbers.size;
		numbers.set(key, number);
		return number;
	};
}
