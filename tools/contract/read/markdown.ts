import { marked, type Token } from 'marked';
import type { Documents, Place } from '../model';
import { readOpenApi } from './openApi';
import { printedPush } from './pushes';

interface Block {
	text: string;
	/** Of its first line in the file. */
	line: number;
	/** Whether it stands in a section named OpenAPI Specification. */
	isSpecification: boolean;
}

interface Page {
	title: string;
	blocks: Block[];
}

const linesIn = (text: string) => text.split('\n').length - 1;

/** A file can hold many pages; each begins with a heading of the first level. */
function pagesIn(text: string): Page[] {
	const pages: Page[] = [{ title: '', blocks: [] }];
	let line = 1;
	let isSpecification = false;
	for (const token of marked.lexer(text) as Token[]) {
		const page = pages.at(-1)!;
		if (token.type === 'heading') {
			isSpecification = /^openapi\s+specification$/i.test(String(token.text).trim());
			if (token.depth === 1) pages.push({ title: String(token.text).trim(), blocks: [] });
		} else if (token.type === 'code') {
			// The fence itself is a line.
			page.blocks.push({ text: String(token.text), line: line + 1, isSpecification });
		}
		line += linesIn(token.raw);
	}
	return pages;
}

/** The number that the vendor's page names begin with: 355314250e0.md */
export const pageNumber = (name: string) => /(?:^|[/\\])(\d+)e0\.md$/.exec(name)?.[1];

/** Every OpenAPI document in a Markdown file, and the payloads that it prints. */
export async function readMarkdown(text: string, place: Place): Promise<Documents> {
	const found: Documents = { calls: [], pushes: [], faults: [] };
	const pages = pagesIn(text);
	const specifications = pages.flatMap(({ blocks }) =>
		blocks.filter((block) => block.isSpecification),
	);
	const page = specifications.length === 1 ? pageNumber(place.source) : undefined;
	for (const block of specifications) {
		const task = { source: place.source, line: block.line, isPage: true, page };
		const part = await readOpenApi(block.text, task);
		for (const key of ['calls', 'pushes', 'faults'] as const) found[key].push(...(part[key] as []));
	}
	for (const { title, blocks } of pages.filter((each) => !each.blocks.some(isSpecification))) {
		const texts = blocks.map((block) => block.text);
		found.pushes.push(...printedPush(title, texts, { ...place, line: blocks[0]?.line ?? 1 }));
	}
	return found;
}

const isSpecification = (block: Block) => block.isSpecification;

/** Every address that a list of pages links to, as written. */
export function linksIn(text: string): string[] {
	const links: string[] = [];
	marked.walkTokens(marked.lexer(text), (token) => {
		if (token.type === 'link') links.push(String(token.href));
	});
	return links;
}
