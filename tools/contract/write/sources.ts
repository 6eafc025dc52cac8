import { join } from 'node:path';
import { type ObjectLiteralExpression, Project, type SourceFile, SyntaxKind } from 'ts-morph';
import { initializerOf, literalIn, propertyOf, valueOf } from './literals';

/** Where the calls stand that belong to no section, and under which names. */
const fixedCalls = [
	{ file: 'nodes/Jing/transport/endpoints.ts', table: 'tokenEndpoints', prefix: '' },
	{ file: 'nodes/Jing/operations/subscriptions.ts', table: 'subscriptions', prefix: 'webhook.' },
];

/** The literals of all calls by key, and of the names of the headers, to be edited in place. */
export interface CallSources {
	project: Project;
	literals: Map<string, ObjectLiteralExpression>;
	headers: ObjectLiteralExpression;
}

const tablesIn = (file: SourceFile) =>
	file.getVariableDeclarations().map((table) => ({
		name: table.getName(),
		literal: literalIn(table.getInitializer()),
	}));

/** The operations of a file that holds one or more sections. */
function operationsIn(file: SourceFile): Array<[string, ObjectLiteralExpression]> {
	return tablesIn(file).flatMap(({ literal: section }) => {
		const list = section && initializerOf(section, 'operations');
		const operations = list?.asKind(SyntaxKind.ArrayLiteralExpression)?.getElements() ?? [];
		const resource = section && valueOf(initializerOf(section, 'value'));
		return operations.flatMap((each) => {
			const literal = literalIn(each);
			const value = literal && valueOf(initializerOf(literal, 'value'));
			return literal ? [[`${resource}.${value}`, literal] as [string, typeof literal]] : [];
		});
	});
}

function fixedCallsIn(project: Project, folder: string): Array<[string, ObjectLiteralExpression]> {
	return fixedCalls.flatMap(({ file, table, prefix }) => {
		const source = project.addSourceFileAtPath(join(folder, file));
		const literal = tablesIn(source).find(({ name }) => name === table)?.literal;
		return (literal?.getProperties() ?? []).flatMap((property) => {
			const assignment = property.asKind(SyntaxKind.PropertyAssignment);
			const call = literalIn(assignment?.getInitializer());
			const name = assignment?.getName().replace(/^['"]|['"]$/g, '');
			return call ? [[prefix + name, call] as [string, typeof call]] : [];
		});
	});
}

function headersIn(project: Project, folder: string): ObjectLiteralExpression {
	const file = project.addSourceFileAtPath(join(folder, 'nodes/Jing/transport/headers.ts'));
	const literal = literalIn(file.getVariableDeclarationOrThrow('headerNames').getInitializer());
	if (!literal) throw new Error('headerNames is not written as an object');
	return literal;
}

/** Reads the tables of a checkout. Nothing is written there. */
export function callSources(folder: string): CallSources {
	const project = new Project({ skipAddingFilesFromTsConfig: true });
	const tables = project.addSourceFilesAtPaths(join(folder, 'nodes/Jing/operations/*.ts'));
	const operations = tables.flatMap(operationsIn);
	const literals = new Map([...operations, ...fixedCallsIn(project, folder)]);
	return { project, literals, headers: headersIn(project, folder) };
}

/** A GET has no body and a batch no query of its own: with the method, the list of fields moves. */
export function moveFields(literal: ObjectLiteralExpression, method: string | undefined): void {
	const isBodyless = (word: unknown) => word === 'GET' || word === 'DELETE';
	const before = valueOf(initializerOf(literal, 'method'));
	if (method === undefined || isBodyless(method) === isBodyless(before)) return;
	const [from, to] = isBodyless(method) ? ['body', 'query'] : ['query', 'body'];
	const moved = propertyOf(literal, from);
	const there = initializerOf(literal, to)?.asKind(SyntaxKind.ArrayLiteralExpression);
	const fields = moved?.getInitializerIfKind(SyntaxKind.ArrayLiteralExpression);
	if (!moved || !fields) {
		if (!there && to === 'body') addEmptyBody(literal);
		return;
	}
	if (!there) {
		moved.getNameNode().replaceWithText(to);
		return;
	}
	there.addElements(fields.getElements().map((field) => field.getText()));
	moved.remove();
}

const addEmptyBody = (literal: ObjectLiteralExpression) =>
	literal.addPropertyAssignment({ name: 'body', initializer: '[]' });
