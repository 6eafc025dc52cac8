import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Choice, Field, Operation } from '../definition';
import { asksForItems, noneChosen } from '../rules';
import { byText } from './byText';
import { plainControl } from './plainControl';

/** Not chosen yet: nothing is preselected that could be sent by a slip. */
const chooseOne: INodePropertyOptions = { name: 'Choose One', value: '' };
/** The same where a call goes without any of them, as an update that leaves them as they are. */
const chooseOneOrNone: INodePropertyOptions = { name: 'Choose One (Optional)', value: '' };
const none: INodePropertyOptions = { name: 'None (No Change)', value: noneChosen };

/**
 * Asks which of the alternatives are sent. It is not `required`: n8n would not run a workflow that was
 * made without it, as by its API.
 */
export function choiceControl(
	operation: Operation,
	choice: Choice,
	fields: Field[],
): INodeProperties {
	const { anyOf, atMostOneOf, fromItems } = operation;
	const { displayName, name, description } = choice;
	const isOptional = atMostOneOf?.includes(choice) === true;
	const items = asksForItems(operation, choice) ? [fromItems!] : [];
	const labels = labelsOf(choice, [...fields, ...items]);
	const control: INodeProperties = anyOf?.includes(choice)
		? { displayName, name, type: 'multiOptions', options: labels, default: [] }
		: {
				displayName,
				name,
				type: 'options',
				options: isOptional ? [chooseOneOrNone, ...labels, none] : [chooseOne, ...labels],
				default: '',
			};
	return { ...control, description };
}

const labelsOf = (
	choice: Choice,
	fields: Array<Pick<Field, 'name' | 'displayName'>>,
): INodePropertyOptions[] =>
	fields
		.filter(({ name }) => choice.fields.includes(name))
		.map(({ displayName, name }) => ({ name: displayName, value: name }))
		.sort((a, b) => byText(a.name, b.name));

/** The controls that each input item is read from, where the choice asks for the items. */
export function itemControls(operation: Operation, choice: Choice): INodeProperties[] {
	if (!asksForItems(operation, choice)) return [];
	const { name, fields } = operation.fromItems!;
	const displayOptions = { show: { [choice.name]: [name] } };
	return fields.map((field) => ({ ...plainControl(field), displayOptions }));
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
export function hiddenTwin(choice: Choice, field: Field): INodeProperties {
	const { displayName, name } = field;
	const hide = { [choice.name]: [...choice.fields, noneChosen] };
	return {
		displayName,
		name,
		type: 'hidden',
		default: '',
		displayOptions: { hide },
	};
}
