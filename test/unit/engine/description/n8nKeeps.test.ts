import type { INode, INodeParameters } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { Jing } from '../../../../nodes/Jing/Jing.node.ts';
import { catalog } from '../../../../nodes/Jing/operations';
import { parametersIn, samplesOf } from '../../../support/samples';

const { description } = new Jing();

/** What n8n hands to the node: it drops what it takes for hidden. */
function keptOf(parameters: INodeParameters): INodeParameters {
	const node = { name: 'JING', type: 'jing', typeVersion: 1, parameters } as INode;
	return NodeHelpers.getNodeParameters(
		description.properties,
		parameters,
		true,
		false,
		node,
		description,
	)!;
}

const resources = new Set([...catalog.calls.values()].map(({ section }) => section.value));
const samples = [...resources].flatMap(samplesOf);

describe.each(['fields', 'json'] as const)('with %s', (mode) => {
	it.each(samples)('$name: n8n keeps every value that it is given', (sample) => {
		const parameters = parametersIn(mode, sample);
		const kept = keptOf(parameters);
		const own = mode === 'fields' ? Object.keys(parameters) : ['resource', 'operation', 'jsonBody'];
		const lost = own.filter((name) => name in parameters && !(name in kept));
		expect(lost).toEqual([]);
	});
});
