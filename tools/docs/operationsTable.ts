import { sections } from '../../nodes/Jing/operations';

const evidence = {
	documented: 'documented',
	methodOnly: 'method documented, path assumed',
	assumed: 'assumed',
};

/** Every call of the vendor's table of contents, in its order, as Markdown. */
export function operationsTable(): string {
	const rows = sections.flatMap((section) =>
		section.operations
			.filter(({ customCall }) => !customCall)
			.map(({ name, value, docs, method, path }) =>
				[
					`${section.name}: ${name}`,
					`\`${section.value}.${value}\``,
					`${section.title} / ${docs.title}`,
					`\`${method} ${path}\``,
					evidence[docs.wire],
				].join(' | '),
			),
	);
	const head = ['operation', 'override key', "the vendor's page", 'call', 'evidence'].join(' | ');
	const lines = [head, '--- | --- | --- | --- | ---', ...rows];
	return lines.map((line) => `| ${line} |`).join('\n');
}

const markers = ['<!-- operations: npm run docs -->', '<!-- /operations -->'] as const;

/** The README with the table between its markers made anew. */
export function withOperationsTable(readme: string): string {
	const [begin, end] = markers.map((marker) => readme.indexOf(marker));
	if (begin === undefined || end === undefined || begin < 0 || end < begin) {
		throw new Error(`README.md lacks ${markers.join(' and ')}, between which the table stands`);
	}
	const head = readme.slice(0, begin + markers[0].length);
	return `${head}\n${operationsTable()}\n${readme.slice(end)}`;
}
