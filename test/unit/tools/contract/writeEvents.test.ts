import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { events } from '../../../../nodes/Jing/events';
import { accept, splitKnown } from '../../../../tools/contract/known';
import type { Drift } from '../../../../tools/contract/model';
import { changeEvents } from '../../../../tools/contract/write/eventFiles';
import { planEvents } from '../../../../tools/contract/write/events';

const root = join(__dirname, '../../../..');
const place = { source: 'webhook.md' };
const page = (title: string, ...payloads: unknown[]) => ({ place, title, section: '', payloads });

/** A kind whose name is assumed. */
const assumed = events.find(({ docs }) => docs.eventType === 'assumed');
const seen = events.find(({ docs }) => docs.eventType === 'sample')!;
const payloadFor = ({ when }: (typeof events)[number], eventType: string) => {
	const object_name = when['extra_data.object_name'];
	return { event_type: eventType, ...(object_name && { extra_data: { object_name } }) };
};
const seenPayload = payloadFor(seen, String([seen.when.event_type].flat()[0]));

describe('webhook pages', () => {
	it('give a kind its printed name, whatever the brackets and blanks of its title', () => {
		const { title } = seen.docs;
		const written = title.replace('(', '（').replace(')', ' ）');
		const { changes, byHand } = planEvents([page(written, seenPayload)]);
		expect(byHand).toEqual([]);
		expect(changes).toEqual([
			{ event: seen, eventType: seenPayload.event_type, payloads: [seenPayload] },
		]);
	});

	it.each<[string, ReturnType<typeof page>[], string]>([
		['an unknown title', [page('什么', seenPayload)], 'no kind of event has this title'],
		['no payload', [page(seen.docs.title)], 'prints no payload'],
		['a payload without a name', [page(seen.docs.title, { a: 1 })], 'no event_type'],
		[
			'two names',
			[page(seen.docs.title, { event_type: 'a' }, { event_type: 'b' })],
			'no event_type',
		],
		['a name with code in it', [page(seen.docs.title, { event_type: "a'+x" })], 'no event_type'],
		[
			'two pages of one kind',
			[page(seen.docs.title, seenPayload), page(seen.docs.title, seenPayload)],
			'more than one page',
		],
		[
			'a payload of another kind',
			[page(events.find(({ value }) => value === 'user.created')!.docs.title, seenPayload)],
			'does not fit this kind alone',
		],
	])('change nothing with %s', (_what, pages, said) => {
		const { changes, byHand } = planEvents(pages);
		expect(changes).toEqual([]);
		expect(byHand.join()).toContain(said);
	});

	it('are written once into table, contents and sample', () => {
		const folder = mkdtempSync(join(tmpdir(), 'events-'));
		for (const part of [
			'nodes/Jing/events',
			'samples/events',
			'test/fixtures/eventContents.json',
		]) {
			cpSync(join(root, part), join(folder, part), { recursive: true });
		}
		const event = assumed ?? seen;
		const payload = payloadFor(event, 'printed_name');
		const { changes } = planEvents([page(event.docs.title, payload)]);
		const written = changeEvents(changes, folder);
		const sample = `samples/events/${event.value}.json`;
		expect([...written.keys()]).toEqual([
			expect.stringMatching(/^nodes\/Jing\/events\//),
			'test/fixtures/eventContents.json',
			sample,
		]);
		expect([...written.values()][0]).toContain('event_type: "printed_name"');
		expect(written.get(sample)).toContain('"evidence": "documented"');
		for (const [path, text] of written) writeFileSync(join(folder, path), text);
		expect(changeEvents(changes, folder).size).toBe(0);
		expect(readFileSync(join(folder, sample), 'utf8')).toContain('printed_name');
		rmSync(folder, { recursive: true });
	});
});

describe('known differences', () => {
	const nothing = { newCalls: [], missing: [], fields: [] };
	const added: Drift = { key: '', kind: 'newCall', theirs: 'GET /b 乙', place };
	const field: Drift = { key: 'user.get', kind: 'type', field: 'a', ours: 'text', place };
	const gone: Drift = { key: 'lead.get', kind: 'missingCall', ours: 'GET /a' };
	const known = accept([field, gone, added, added], nothing, new Set());

	it('are listed by what they are, without places, once each', () => {
		expect(known).toEqual({
			newCalls: [{ key: '', kind: 'newCall', theirs: 'GET /b 乙' }],
			missing: [{ key: 'lead.get', kind: 'missingCall', ours: 'GET /a' }],
			fields: [{ key: 'user.get', kind: 'type', field: 'a', ours: 'text' }],
		});
	});

	it('are no drift, wherever they are read; what differs otherwise is', () => {
		const moved = { ...field, place: { source: 'other.json', line: 3 } };
		const other = { ...field, ours: 'number' };
		expect(splitKnown([moved, other], known)).toEqual({ open: [other], accepted: [moved] });
	});

	it('are forgotten once a document describes the call again, and kept where it does not', () => {
		expect(accept([], known, new Set(['user.get'])).fields).toEqual([]);
		expect(accept([], known, new Set(['user.getAll'])).fields).toEqual(known.fields);
	});
});
