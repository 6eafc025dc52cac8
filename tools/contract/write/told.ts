import { printable } from '../columns';
import { kindWords } from '../driftTable';
import type { Known, KnownDifference } from '../known';
import type { Written } from './write';

const file = 'tools/contract/known.json';

/** One line, where there is anything to say. */
export const knownLine = ({ length }: readonly unknown[]) =>
	length === 0 ? '' : `Known differences, which ${file} lists: ${length}.\n`;

const sides = ({ ours, theirs }: KnownDifference) =>
	[ours && `ours: ${ours}`, theirs && `the document's: ${theirs}`].filter(Boolean).join('; ');

function rest({ newCalls, missing, fields }: Known): string[] {
	return [
		...newCalls.map(({ theirs = '' }) => `${theirs}: no record has it. Add one, or leave it.`),
		...missing.map(({ key }) => `${key}: no document describes it. Its record stays as it is.`),
		...fields.map((each) => {
			const field = each.field === undefined ? '' : ` "${each.field}"`;
			return `${each.key}: ${kindWords(each.kind)}${field} (${sides(each)}). Look at the record.`;
		}),
	];
}

const list = (title: string, lines: string[]) =>
	lines.length === 0 ? '' : `${title}\n${lines.map((line) => `  ${printable(line)}\n`).join('')}\n`;

/** What a write did, and what it leaves to a person. */
export function writtenText({ files, byHand, known }: Written): string {
	const done =
		files.length === 0
			? 'Nothing to write: the records say the same.\n'
			: `Written: ${files.length}`;
	return [
		files.length === 0 ? `${done}\n` : list(`${done} files`, files),
		list('To be done by hand', byHand),
		list(`Left as it is, and listed in ${file}`, rest(known)),
	].join('');
}
