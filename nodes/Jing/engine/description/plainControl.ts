import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import type { Field } from '../definition';
import { withChoices } from './lookups';

/** n8n's control without the keys that only this engine reads, also in the rows of a collection. */
export function plainControl(field: Field): INodeProperties {
	const control = withChoices(field);
	delete control.lookup;
	delete control.wire;
	delete control.clears;
	delete control.joins;
	delete control.showWhen;
	delete control.identifies;
	delete control.narrows;
	delete control.upFront;
	delete control.requiredWhen;
	delete control.rowNeeds;
	delete control.supersedes;
	delete control.isSuperseded;
	if (!control.required) delete control.required;
	if (control.options)
		control.options = control.options.map((option) => withRows(option, plainControl));
	return control;
}

/**
 * The same, with nothing required inside. Where a control stands in a collection, n8n looks for its
 * required parts next to that collection: it would demand them of another control of the same name.
 */
export function nothingRequired(control: INodeProperties): INodeProperties {
	const { options, ...rest } = control;
	delete rest.required;
	return options
		? { ...rest, options: options.map((option) => withRows(option, nothingRequired)) }
		: rest;
}

type Option = NonNullable<INodeProperties['options']>[number];

const isRows = (option: Option): option is INodePropertyCollection => 'values' in option;

const withRows = (option: Option, change: (part: INodeProperties) => INodeProperties): Option =>
	isRows(option) ? { ...option, values: option.values.map(change) } : option;
