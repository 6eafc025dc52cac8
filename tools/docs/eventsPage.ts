import { eventGroups } from '../../nodes/Jing/events';
import { table } from './table';

const evidence = {
	sample: 'payload seen',
	contents: 'name documented',
	assumed: 'name assumed',
};

const introduction = `# Events

<!-- This page is generated: npm run docs -->

Every kind of event that the **JING Trigger** knows, in the order of the vendor's documentation.

- **\`event\`**: what the trigger's output contains under this name.
- **How it is recognized**: the fields of the webhook that have to contain these values.
- **Evidence**: for *payload seen* the documentation prints a whole webhook, for *name documented* the
  name of the event. Where the *name is assumed*, the event may arrive under another one:
  [trigger.md](trigger.md#choose-events) says what to do then.
`;

const condition = ([path, expected]: [string, string | string[]]) =>
	`\`${path}\` = ${[expected]
		.flat()
		.map((value) => `\`${value}\``)
		.join(' or ')}`;

const eventRows = () =>
	eventGroups.flatMap((group) =>
		group.events.map(({ name, value, docs, when }) => [
			name,
			`\`${value}\``,
			Object.entries(when).map(condition).join(', '),
			docs.title,
			evidence[docs.eventType],
		]),
	);

const head = ['event', '`event`', 'how it is recognized', "the vendor's page", 'evidence'];

/** docs/events.md: every kind of event of the trigger, as Markdown. */
export const eventsPage = () => [introduction, table(head, eventRows()), ''].join('\n');
