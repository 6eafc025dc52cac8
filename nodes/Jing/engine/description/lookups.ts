import type { Field } from '../definition';

/** n8n's standard words for a multiple choice. */
const ofSeveral =
	'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>';

/** A control whose choices come from a list call of JING. */
export function withChoices(field: Field): Field {
	const { lookup } = field;
	if (!lookup) return { ...field };
	if (field.type === 'resourceLocator') return locator(field, lookup.method);
	if (field.type === 'multiOptions') return severalChoices(field, lookup.method);
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

function severalChoices(field: Field, loadOptionsMethod: string): Field {
	const depends = Object.values(field.lookup?.args ?? {})
		.filter((given) => given.startsWith('='))
		.map((given) => given.slice(1));
	const loadOptionsDependsOn = depends.length > 0 ? { loadOptionsDependsOn: depends } : {};
	const { description = '' } = field;
	return {
		...field,
		typeOptions: { loadOptionsMethod, ...loadOptionsDependsOn },
		description: description ? `${description.replace(/\.$/, '')}. ${ofSeveral}.` : ofSeveral,
	};
}
