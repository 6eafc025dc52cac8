import type { INodeProperties } from 'n8n-workflow';
import { byText } from './byText';
import { controlsOf } from './controls';
import type { Section } from '../catalog';
import type { Operation } from '../definition';
import { mergeControls } from './mergeControls';

const byName = (a: { name: string }, b: { name: string }) => byText(a.name, b.name);

/** The node's properties, from the tables alone: menus first, then what each operation asks. */
export function describeSections(sections: Section[]): INodeProperties[] {
	const placements = sections.flatMap((section) =>
		section.operations.flatMap((operation) =>
			controlsOf(operation, sections).map((control) => ({
				resource: section.value,
				operation: operation.value,
				control,
			})),
		),
	);
	return [resourceMenu(sections), ...sections.map(operationMenu), ...mergeControls(placements)];
}

const resource: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	default: '',
};

const operation: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	default: '',
};

function resourceMenu(sections: Section[]): INodeProperties {
	const options = sections.map(({ name, value }) => ({ name, value })).sort(byName);
	return { ...resource, options, default: sections[0]!.value };
}

/** Says of an assumed path that it is one, where the operation has a path; n8n wants a full stop after several sentences only. */
function describe({ description, docs, upsert, one }: Operation): string {
	if (docs.wire === 'documented' || upsert || one) return description;
	const [, text, stop] = /^(.*?)(\.?)$/s.exec(description)!;
	return `${text} (address not confirmed)${stop}`;
}

function operationMenu({ value, operations, isAddition }: Section): INodeProperties {
	return {
		...operation,
		displayOptions: { show: { resource: [value] } },
		options: operations
			.map((record) => ({
				name: record.name,
				value: record.value,
				action: record.action,
				description: isAddition ? record.description : describe(record),
			}))
			.sort(byName),
		// What is chosen by nobody should not send or create anything.
		default: (operations.find(({ effect }) => effect === 'read') ?? operations[0]!).value,
	};
}
