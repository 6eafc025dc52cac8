import type { Field, Lookup } from '../definition';

/** n8n's standard words for a multiple choice. */
const ofSeveral =
	'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>';

/** A control whose choices come from a list call of JING. */
export function withChoices(field: Field): Field {
	const { lookup } = field;
	if (!lookup) return { ...field };
	if (field.type === 'resourceLocator') return locator(field, lookup.method);
	if (field.type === 'multiOptions') return severalChoices(field, lookup.method);
	if (field.type === 'resourceMapper') return mapper(field, lookup);
	return { ...field };
}

function locator({ placeholder, ...field }: Field, searchListMethod: string): Field {
	return {
		...field,
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod, searchable: true },
			},
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				...(placeholder ? { placeholder } : {}),
			},
		],
	};
}

/** The other controls that a look-up reads. */
const askedBy = ({ args = {} }: Lookup) =>
	Object.values(args)
		.filter((given) => given.startsWith('='))
		.map((given) => given.slice(1));

/**
 * n8n demands what is required in the mode `add` alone; which fields are, the method says by the
 * operation that it is asked for.
 */
function mapper(field: Field, lookup: Lookup): Field {
	// What these name are resource locators: n8n compares texts.
	const depends = askedBy(lookup).map((name) => `${name}.value`);
	return {
		...field,
		typeOptions: {
			...(depends.length > 0 ? { loadOptionsDependsOn: depends } : {}),
			resourceMapper: {
				resourceMapperMethod: lookup.method,
				mode: 'add',
				fieldWords: { singular: 'field', plural: 'fields' },
			},
		},
	};
}

function severalChoices(field: Field, loadOptionsMethod: string): Field {
	const depends = field.lookup ? askedBy(field.lookup) : [];
	const loadOptionsDependsOn = depends.length > 0 ? { loadOptionsDependsOn: depends } : {};
	const { description = '' } = field;
	return {
		...field,
		typeOptions: { loadOptionsMethod, ...loadOptionsDependsOn },
		description: description ? `${description.replace(/\.$/, '')}. ${ofSeveral}.` : ofSeveral,
	};
}
