import type { Shape } from '../model';

const said: Array<[RegExp, 0 | 1]> = [
	[/(?:从|自|起始\S{0,6}?|首页\S{0,4}?)\s*0(?!\d)|第一页\S{0,4}?0(?!\d)/, 0],
	[/(?:从|自|起始\S{0,6}?|首页\S{0,4}?)\s*1(?!\d)|第一页\S{0,4}?1(?!\d)/, 1],
	[
		/\b(?:start\w*|begin\w*|count\w*)\s+(?:from|at|with)\s+0\b|\bzero[- ]based\b|\b0[- ]based\b/i,
		0,
	],
	[/\b(?:start\w*|begin\w*|count\w*)\s+(?:from|at|with)\s+1\b|\bone[- ]based\b|\b1[- ]based\b/i, 1],
	[/\bfirst page is 0\b/i, 0],
	[/\bfirst page is 1\b/i, 1],
];

/** The number of a list's first page, as far as its page parameter says it. */
export function firstPage({ preset, minimum, description = '' }: Shape): 0 | 1 | undefined {
	const found = said.find(([pattern]) => pattern.test(description));
	if (found) return found[1];
	const given = preset ?? minimum;
	return given === 0 || given === 1 ? given : undefined;
}
