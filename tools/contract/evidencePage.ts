import { evidenceWords } from '../docs/evidence';
import { table } from '../docs/table';
import { compare } from './drift/compare';
import type { Matching, OwnCall } from './model';
import { ownCalls } from './ownCalls';

const introduction = `# What is known of JING's contract

<!-- This page is generated: npm run docs; from the vendor's documentation: npm run contract -- SOURCE --report -->

Every request of this package with what is known of it, by section of the vendor's documentation.

- **Override key**: the name of the request in [Endpoint Overrides](overrides.md).
- **The vendor's title** and **page**: where to find it in the vendor's documentation.
- **Evidence**: *documented* means that the request was compared with the vendor's documentation,
  *method documented, path assumed* that only its HTTP method was read there, *assumed* that neither was.
- **The documentation**: what it says otherwise, if this page was made from it.
  [Overrides](overrides.md#from-the-vendors-documentation) says how to compare the two.
`;

const head = [
	'override key',
	"the vendor's title",
	'request',
	'evidence',
	'page',
	'the documentation',
];

/** What documents say of a record that it does not say itself. */
function said(own: OwnCall, matching: Matching | undefined): string {
	if (!matching) return '';
	const match = matching.matches.find((each) => each.own.key === own.key);
	if (!match) {
		const isDoubtful = matching.doubtful.some(({ candidates }) =>
			candidates.some(({ key }) => key === own.key),
		);
		return isDoubtful ? 'several pages fit' : 'no page found';
	}
	const { drifts } = compare(match);
	if (drifts.length === 0) return own.evidence === 'documented' ? '' : 'says the same';
	const differing = [...new Set(drifts.map(({ kind, field }) => cell(field ?? kind)))];
	return `differs: ${differing.join(', ')}`;
}

/** A text of a document, so that it can't end its cell. */
const cell = (text: string) => `\`${text.replace(/[`|\s]+/g, ' ')}\``;

function rowOf(own: OwnCall, matching: Matching | undefined): string[] {
	const { key, title, endpoint, evidence, page } = own;
	const theirs = matching?.matches.find((match) => match.own.key === key)?.theirs;
	return [
		`\`${key}\``,
		title,
		`\`${endpoint.method} ${endpoint.path}\``,
		evidenceWords[evidence],
		theirs?.page ?? page ?? '',
		said(own, matching),
	];
}

/** The evidence of every call as Markdown, with what the documents say if some were read. */
export function evidencePage(matching?: Matching, own = ownCalls()): string {
	const sections = [...new Set(own.map(({ section }) => section))];
	const parts = sections.flatMap((section) => [
		`## ${section}\n`,
		table(
			head,
			own.filter((call) => call.section === section).map((call) => rowOf(call, matching)),
		),
		'',
	]);
	return [introduction, ...parts].join('\n');
}
