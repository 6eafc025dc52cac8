import type { INodeProperties } from 'n8n-workflow';
import type { Section } from '../catalog';
import { byText } from './byText';

const chosenSections: INodeProperties = {
	displayName: 'Sections',
	name: 'sections',
	type: 'multiOptions',
	options: [],
	default: [],
	description: 'Sections to look at. Leave empty for all.',
};

/** Which part of the tables is asked for. */
export function sectionsControl(sections: Section[]): INodeProperties {
	const options = sections
		.filter(({ isAddition }) => !isAddition)
		.map(({ name, value }) => ({ name, value }))
		.sort((a, b) => byText(a.name, b.name));
	return { ...chosenSections, options };
}
