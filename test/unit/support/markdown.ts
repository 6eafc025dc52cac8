import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(__dirname, '../../..');

const docs = () =>
	readdirSync(join(root, 'docs'), { recursive: true })
		.map((file) => `docs/${String(file).replaceAll('\\', '/')}`)
		.filter((file) => file.endsWith('.md'));

export interface Page {
	/** From the root of the repository. */
	file: string;
	text: string;
}

/** Everything that people read. */
export const pages: Page[] = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...docs()].map(
	(file) => ({ file, text: readFileSync(join(root, file), 'utf8') }),
);

export interface Block extends Page {
	/** What stands above it, from the heading of its section on. */
	above: string;
}

/** Fenced blocks of one language. */
export const blocksOf = (language: string): Block[] =>
	pages.flatMap(({ file, text }) =>
		[...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map((match) => {
			const before = text.slice(0, match.index);
			const above = before.slice(Math.max(0, before.lastIndexOf('\n#')));
			return { file, text: match[1] ?? '', above };
		}),
	);

/** A page without its fenced blocks, where `#` and `[x](y)` mean something else. */
export const proseOf = ({ text }: Page) => text.replace(/^```.*?^```$/gms, '');

/** The anchors that GitHub makes of a page's headings. */
export function anchorsOf(page: Page): string[] {
	const seen = new Map<string, number>();
	return [...proseOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => {
		const words = heading.replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1').toLowerCase();
		const anchor = words.replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
		const times = seen.get(anchor) ?? 0;
		seen.set(anchor, times + 1);
		return times === 0 ? anchor : `${anchor}-${times}`;
	});
}
