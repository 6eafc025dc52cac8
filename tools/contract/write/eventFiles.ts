import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Project, SyntaxKind } from 'ts-morph';
import type { Push } from '../../../nodes/Jing/trigger/push';
import { apply } from './edit';
import type { EventChange } from './events';
import { type Changes, changesOf } from './files';
import { initializerOf, valueOf } from './literals';
import { linesOf, type Row } from './rows';

interface EventSample {
	evidence: string;
	push: Push;
	variants?: Array<{ evidence: string; push: Push }>;
}

const documented = (push: Push) => ({ evidence: 'documented', push });

/** The sample of a kind with its documented payloads: in place of a made one, beside a read one. */
function sampleWith(folder: string, { event, payloads }: EventChange): [string, string] {
	const path = `samples/events/${event.value}.json`;
	const text = readFileSync(join(folder, path), 'utf8');
	const before = JSON.parse(text) as EventSample;
	const isRead = before.evidence === 'documented';
	const { variants = [] } = before;
	const [first, ...rest] = payloads;
	const known = isRead ? before : { ...before, ...documented(first!) };
	const held = [known.push, ...variants.map(({ push }) => push)];
	const added = (isRead ? payloads : rest).filter(
		(push) => !held.some((each) => isDeepStrictEqual(each, push)),
	);
	if (isDeepStrictEqual(known, before) && added.length === 0) return [path, text];
	const all = [...variants, ...added.map(documented)];
	const after = { ...known, ...(all.length > 0 && { variants: all }) };
	return [path, `${JSON.stringify(after, null, '\t')}\n`];
}

/** The tables of events with the printed names. */
function changeTables(changes: EventChange[], folder: string): Changes {
	const project = new Project({ skipAddingFilesFromTsConfig: true });
	project.addSourceFilesAtPaths(join(folder, 'nodes/Jing/events/*.ts'));
	const result = changesOf(project, folder);
	const literals = project
		.getSourceFiles()
		.flatMap((file) => file.getDescendantsOfKind(SyntaxKind.ObjectLiteralExpression));
	for (const { event, eventType } of changes) {
		const literal = literals.find(
			(each) => !each.wasForgotten() && valueOf(initializerOf(each, 'value')) === event.value,
		);
		if (!literal)
			throw new Error(`${event.value} is not written as an object in nodes/Jing/events`);
		const when = eventType === undefined ? undefined : { event_type: eventType };
		apply(literal, { parts: { docs: { eventType: 'sample' }, when } });
	}
	return result();
}

const contentsFile = 'test/fixtures/eventContents.json';

/** The table of contents with the printed names. */
function changeContents(changes: EventChange[], folder: string): Changes {
	const text = readFileSync(join(folder, contentsFile), 'utf8');
	const { note, events } = JSON.parse(text) as { note: string; events: Row[] };
	for (const { event, eventType } of changes) {
		const row = events.find(({ value }) => value === event.value);
		if (row) Object.assign(row, { ...(eventType && { eventType }), evidence: 'sample' });
	}
	const rows = linesOf(events, '\t\t');
	const after = `{\n\t"note": ${JSON.stringify(note)},\n\t"events": [\n${rows}\n\t]\n}\n`;
	return after === text ? new Map() : new Map([[contentsFile, after]]);
}

/** What a checkout must say for these kinds of events to be known by their documented payloads. */
export function changeEvents(changes: EventChange[], folder: string): Changes {
	const samples = changes.map((change) => sampleWith(folder, change));
	const changed = samples.filter(
		([path, text]) => readFileSync(join(folder, path), 'utf8') !== text,
	);
	return new Map([
		...changeTables(changes, folder),
		...changeContents(changes, folder),
		...changed,
	]);
}
