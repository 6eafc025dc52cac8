import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Push } from '../../../nodes/Jing/trigger/push';

interface EventFixture {
	evidence: 'documented' | 'assumed';
	push: Push;
	variants?: Array<{ evidence: string; push: Push }>;
}

const folder = join(__dirname, '../../../samples/events');

/** The fixture of every kind by its value. */
export const fixtures = new Map(
	readdirSync(folder).map((file) => {
		const fixture = JSON.parse(readFileSync(join(folder, file), 'utf8')) as EventFixture;
		return [basename(file, '.json'), fixture];
	}),
);

/** Every push of the fixtures with the value of its kind. */
export const pushes = [...fixtures].flatMap(([event, { push, variants = [] }]) =>
	[push, ...variants.map((variant) => variant.push)].map((each) => [event, each] as const),
);

export const pushOf = (event: string): Push => fixtures.get(event)!.push;

/** The same push with some of its `extra_data` replaced. */
export const withData = (push: Push, data: object): Push => ({
	...push,
	extra_data: { ...(push.extra_data as object), ...data },
});
