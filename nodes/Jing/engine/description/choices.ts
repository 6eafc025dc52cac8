import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Choice, Field, Operation } from '../definition';
import { byText } from './byText';
import { plainControl } from './plainControl';

/** Not chosen yet: nothing is preselected that could be sent by a slip. */
const chooseOne: INodePropertyOptions = { name: 'Choose One', value: '' };
const none: INodePropertyOptions = { name: 'None', value: 'none' };

/** Asks which of the alternatives are sent. */
export function choiceControl(
	{ anyOf, atMostOneOf }: Operation,
	choice: Choice,
	fields: Field[],
): INodeProperties {
	const { name, displayName, description } = choice;
	const options = fields
		.filter((field) => choice.fields.includes(field.name))
		.map((field): INodePropertyOptions => ({ name: field.displayName, value: field.name }))
		.sort((a, b) => byText(a.name, b.name));
	if (anyOf?.includes(choice)) {
		return {
			displayName,
			name,
			type: 'multiOptions',
			options,
			default: [],
			required: true,
			description,
		};
	}
	const isOptional = atMostOneOf?.includes(choice) === true;
	const all = [chooseOne, ...options, ...(isOptional ? [none] : [])];
	const control: INodeProperties = {
		displayName,
		name,
		type: 'options',
		options: all,
		default: '',
		description,
	};
	return isOptional ? control : { ...control, required: true };
}

/** An alternative, shown and demanded where it is chosen. */
export function alternativeControls(choice: Choice, field: Field): INodeProperties[] {
	const show = { ...field.showWhen, [choice.name]: [field.name] };
	const control = { ...plainControl(field), required: true, displayOptions: { show } };
	return [control, hiddenTwin(choice, field)];
}

/**
 * n8n drops the values of what does not show. Where nothing is chosen, as in a workflow that was not
 * made in the editor, this keeps them.
 */
export function hiddenTwin(choice: Choice, { displayName, name, ...rest }: Field): INodeProperties {
	const hide = { [choice.name]: [...choice.fields, none.value as string] };
	return { displayName, name, type: 'hidden', default: rest.default, displayOptions: { hide } };
}
