import { splitList } from '../../transport/lists';
import type { Choice, Field, FromItems, Operation } from '../definition';
import { Problem } from '../problem';
import { asksForItems, choicesOf, noneChosen } from '../rules';
import type { Parameters } from './input';
import { chosenIn } from './locator';
import { isEmpty } from './problems';
import { isExpression } from './stored';

/** Which alternatives are sent. */
export interface Chosen {
	/** The fields to read: without the alternatives that were not chosen. */
	fields: Field[];
	/** Names of the chosen fields by the choice's parameter, as `showWhen` of others sees them. */
	choices: Record<string, string>;
}

/**
 * Where nothing is chosen, as in a workflow that was not made in the editor, the alternatives that
 * hold a value count.
 */
export function readChoices(
	operation: Operation,
	fields: Field[],
	parameters: Parameters,
	stored: Parameters,
): Chosen | Problem {
	const choices: Chosen['choices'] = {};
	const dropped = new Set<Field>();
	const required = new Set<Field>();
	for (const choice of choicesOf(operation)) {
		const alternatives = fields.filter(({ name }) => choice.fields.includes(name));
		if (alternatives.length === 0) continue;
		if (asksForItems(operation, choice)) alternatives.push(itemsOf(operation.fromItems!));
		const chosen = readChoice(operation, choice, alternatives, { parameters, stored });
		if (chosen instanceof Problem) return chosen;
		choices[choice.name] = chosen.map(({ name }) => name).join();
		alternatives.forEach((field) => (chosen.includes(field) ? required : dropped).add(field));
	}
	const left = fields.filter((field) => !dropped.has(field));
	const asked = left.map((field) => (required.has(field) ? { ...field, required: true } : field));
	return { fields: asked, choices };
}

/** The alternative that has no control of its own name. */
const itemsOf = ({ displayName, name }: FromItems): Field => ({
	displayName,
	name,
	type: 'hidden',
	default: '',
});

function readChoice(
	operation: Operation,
	choice: Choice,
	alternatives: Field[],
	{ parameters, stored }: { parameters: Parameters; stored: Parameters },
): Field[] | Problem {
	const words = wordsIn(parameters[choice.name]);
	const unknown = words.find((word) => word !== noneChosen && !choice.fields.includes(word));
	if (unknown !== undefined) {
		return new Problem(
			choice.displayName,
			`isn't one of ${choice.fields.join(', ')}: "${unknown}"`,
			'Choose from the list, or correct the expression.',
		);
	}
	// An expression that gives no receivers is a slip, not a choice of the other alternative.
	const isMeant = (field: Field) =>
		isExpression(chosenIn(stored[field.name], field)) && operation.anyOf?.includes(choice);
	const isHeld = (field: Field) =>
		!isEmpty(chosenIn(parameters[field.name], field)) || isMeant(field);
	const isNamed = ({ name }: Field) => words.includes(name);
	const chosen = alternatives.filter(words.length === 0 ? isHeld : isNamed);
	return numberProblem(operation, choice, alternatives, chosen) ?? chosen;
}

/** Whether as many alternatives are chosen as may be. */
function numberProblem(
	{ anyOf, atMostOneOf, fromItems }: Operation,
	choice: Choice,
	alternatives: Field[],
	chosen: Field[],
): Problem | undefined {
	const labels = (list: Field[]) => list.map(({ displayName }) => displayName);
	if (chosen.length > 1 && !anyOf?.includes(choice)) {
		return new Problem(labels(chosen).join(' and '), 'are both set', 'Leave one of them empty.');
	}
	if (chosen.length > 1 && chosen.some(({ name }) => name === fromItems?.name)) {
		// What is not from the items would be reached once for each of the calls.
		const advice = `Leave only ${fromItems!.displayName} under ${choice.displayName}, and reach the others with another node.`;
		return new Problem(labels(chosen).join(' and '), "can't be chosen together", advice);
	}
	if (chosen.length > 0 || atMostOneOf?.includes(choice)) return undefined;
	return new Problem(
		labels(alternatives).join(' or '),
		'is empty',
		`Choose one under ${choice.displayName} and fill it in.`,
	);
}

/** A name, several as n8n's multiple choice gives them, or separated by commas. */
export function wordsIn(raw: unknown): string[] {
	const parts = Array.isArray(raw) ? raw : [raw ?? ''];
	return parts.flatMap((part) => splitList(String(part)));
}
