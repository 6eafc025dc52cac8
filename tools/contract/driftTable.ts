import { relative } from 'node:path';
import { columns } from './columns';
import type { Drift, Matching, Place } from './model';
import { isAddress } from './share/share';

/** What each kind of difference is called. */
const kinds: ReadonlyMap<string, string> = new Map([
	['method', 'method'],
	['path', 'path'],
	['pathTemplate', 'path with parameters (no override can express it)'],
	['header', 'header name'],
	['doubtfulHeader', 'header name, several are possible'],
	['rename', 'other name'],
	['doubtfulRename', 'other name, several are possible'],
	['unusableName', 'other name (no override can express it)'],
	['missingField', 'field not in the document'],
	['unknownField', 'field we do not send'],
	['constant', 'value that is always sent'],
	['type', 'type'],
	['required', 'required'],
	['place', 'place'],
	['bodyFormat', 'format of the body'],
	['batch', 'form of the list'],
	['batchSize', 'longest list'],
	['pageFrom', 'number of the first page'],
	['rows', 'place of the rows'],
	['doubtfulRows', 'place of the rows, several are possible'],
	['total', 'place of the total'],
	['doubtfulTotal', 'place of the total, several are possible'],
	['doubtful', 'doubtful match'],
	['newCall', 'new endpoint'],
	['missingCall', 'record without an endpoint'],
]);

export const kindWords = (kind: string) => kinds.get(kind) ?? kind;

/** Such as docs/export.json:120 */
export function placeText({ source, line }: Place): string {
	const short = isAddress(source) ? source : relative(process.cwd(), source);
	const name = short.startsWith('..') ? source : short;
	return line === undefined ? name : `${name}:${line}`;
}

const rowOf = ({ key, kind, field = '', ours = '', theirs = '', place }: Drift) => [
	key,
	kindWords(kind),
	field,
	ours,
	theirs,
	place ? placeText(place) : '',
];

const head = ['CALL', 'DIFFERENCE', 'FIELD', 'OURS', "THE DOCUMENT'S", 'WHERE'];

const count = (number: number, one: string, several = `${one}s`) =>
	`${number} ${number === 1 ? one : several}`;

function summary(drifts: Drift[], { matches, newCalls, doubtful }: Matching): string {
	const missing = drifts.filter(({ kind }) => kind === 'missingCall');
	const parts = [
		`${count(matches.length, 'call')} compared`,
		count(drifts.length, 'difference'),
		count(newCalls.length, 'new endpoint'),
		`${count(missing.length, 'record')} without an endpoint`,
		count(doubtful.length, 'doubtful match', 'doubtful matches'),
	];
	return `${parts.join(', ')}.`;
}

/** One line per difference, and what it comes to. */
export function driftTable(drifts: Drift[], matching: Matching): string {
	const table = drifts.length > 0 ? `${columns(head, drifts.map(rowOf))}\n\n` : '';
	return `${table}${summary(drifts, matching)}\n`;
}
