import { subscriptions } from '../../nodes/Jing/operations/subscriptions';
import { catalog } from '../../nodes/Jing/operations';
import { tokenEndpoints } from '../../nodes/Jing/transport/endpoints';
import { evidenceWords as evidence } from './evidence';
import { table } from './table';

const introduction = `# Operations

<!-- This page is generated: npm run docs -->

Every request of the **JING** node, in the order of the vendor's table of contents.

- **Override key**: the name of the request in the credential's
  [Endpoint Overrides](overrides.md), which correct an address without a new release.
- **The vendor's page**: section and title in JINGdigital's API documentation, to find the page there.
- **Evidence**: *documented* requests are compared with the vendor's documentation by a test. For all
  others only the page's title is public: *method documented, path assumed* means that the HTTP method
  is known, *assumed* that neither is. Field names are assumed for all operations except
  User: Create or Update Many. The README says [what to do about it](../README.md#what-is-confirmed-and-what-is-assumed).
`;

const otherRequests = `## Other requests

Requests that the credential and the trigger send by themselves. They can be overridden too.
`;

const operationRows = () =>
	[...catalog.calls].map(
		([
			key,
			{
				section,
				operation: { name, docs, method, path },
			},
		]) => [
			`${section.name}: ${name}`,
			`\`${key}\``,
			`${section.title} / ${docs.title}`,
			`\`${method} ${path}\``,
			evidence[docs.wire],
		],
	);

const purposes = {
	'oauth.getToken': 'Get an access token',
	'oauth.refreshToken': 'Refresh the access token',
	'webhook.list': 'JING Trigger: list registered webhooks',
	'webhook.create': 'JING Trigger: register a webhook',
	'webhook.update': 'JING Trigger: change a registered webhook',
	'webhook.delete': 'JING Trigger: remove a registered webhook',
};

function otherRows(): string[][] {
	const endpoints = {
		...tokenEndpoints,
		'webhook.list': subscriptions.list,
		'webhook.create': subscriptions.create,
		'webhook.update': subscriptions.update,
		'webhook.delete': subscriptions.delete,
	};
	return Object.entries(endpoints).map(([key, { method, path, docs }]) => [
		purposes[key as keyof typeof endpoints],
		`\`${key}\``,
		`\`${method} ${path}\``,
		evidence[docs.wire],
	]);
}

const combined = `## Operations made of other requests

These have no address of their own: they send the requests in the table, so overrides of those hold here too.
[upsert.md](upsert.md) says how they find a record.
`;

function combinedRows(): string[][] {
	const nameOf = (key: string) => {
		const { section, operation } = catalog.operations.get(key)!;
		return `${section.name}: ${operation.name}`;
	};
	return [...catalog.operations].flatMap(
		([
			key,
			{
				operation: { upsert, one },
			},
		]) => {
			const keys = upsert ? [upsert.find, upsert.create, upsert.update] : one ? [one.find] : [];
			return keys.length > 0 ? [[nameOf(key), keys.map((each) => `\`${each}\``).join(', ')]] : [];
		},
	);
}

/** docs/operations.md: every request that the package sends, as Markdown. */
export const operationsPage = () =>
	[
		introduction,
		table(
			['operation', 'override key', "the vendor's page", 'request', 'evidence'],
			operationRows(),
		),
		'',
		combined,
		table(['operation', 'requests'], combinedRows()),
		'',
		otherRequests,
		table(['purpose', 'override key', 'request', 'evidence'], otherRows()),
		'',
	].join('\n');
