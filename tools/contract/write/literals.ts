import {
	type Expression,
	Node,
	type ObjectLiteralExpression,
	type PropertyAssignment,
	SyntaxKind,
} from 'ts-morph';

/** The object literal inside of `{...} as const satisfies Type`. */
export function literalIn(expression: Expression | undefined): ObjectLiteralExpression | undefined {
	if (Node.isSatisfiesExpression(expression) || Node.isAsExpression(expression)) {
		return literalIn(expression.getExpression());
	}
	return expression?.asKind(SyntaxKind.ObjectLiteralExpression);
}

const nameOf = (property: PropertyAssignment) => {
	const name = property.getNameNode();
	return Node.isStringLiteral(name) ? name.getLiteralText() : name.getText();
};

const propertiesOf = (literal: ObjectLiteralExpression) =>
	literal.getProperties().filter(Node.isPropertyAssignment);

export const propertyOf = (literal: ObjectLiteralExpression, name: string) =>
	propertiesOf(literal).find((property) => nameOf(property) === name);

/** What a property holds, as written. */
export const initializerOf = (literal: ObjectLiteralExpression, name: string) =>
	propertyOf(literal, name)?.getInitializer();

/** The value of a literal; undefined for what has to be run, such as the name of a shared field. */
export function valueOf(expression: Expression | undefined): unknown {
	if (Node.isStringLiteral(expression)) return expression.getLiteralText();
	if (Node.isNumericLiteral(expression)) return expression.getLiteralValue();
	if (Node.isTrueLiteral(expression)) return true;
	if (Node.isFalseLiteral(expression)) return false;
	if (Node.isNullLiteral(expression)) return null;
	if (Node.isArrayLiteralExpression(expression)) return expression.getElements().map(valueOf);
	const literal = literalIn(expression);
	return (
		literal &&
		Object.fromEntries(
			propertiesOf(literal).map((each) => [nameOf(each), valueOf(each.getInitializer())]),
		)
	);
}
