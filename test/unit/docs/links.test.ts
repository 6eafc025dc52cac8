import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { anchorsOf, pages, proseOf, root } from '../support/markdown';

const targetsIn = (prose: string) => [
	...[...prose.matchAll(/\]\(([^()\s]+)(?: "[^"]*")?\)/g)].map(([, target = '']) => target),
	...[...prose.matchAll(/\b(?:src|href)="([^"]+)"/g)].map(([, target = '']) => target),
];

const isElsewhere = (target: string) => /^[a-z]+:/.test(target);

const links = pages.flatMap((page) =>
	targetsIn(proseOf(page))
		.filter((target) => !isElsewhere(target))
		.map((target) => ({ page, target })),
);

it('the pages link to each other', () => {
	expect(links.length).toBeGreaterThan(0);
});

it.each(links)('$page.file: $target is there', ({ page, target }) => {
	const [path = '', anchor] = target.split('#');
	const file = path === '' ? page.file : normalize(join(dirname(page.file), path));
	expect(existsSync(join(root, file))).toBe(true);
	if (anchor === undefined) return;
	const linked = pages.find((each) => each.file === file);
	expect(linked && anchorsOf(linked)).toContain(anchor);
});
