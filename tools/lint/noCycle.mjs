import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

const asValue = (part) => (part.importKind === 'type' ? { ...part, importKind: 'value' } : part);

const asValues = (node) => ({ ...asValue(node), specifiers: node.specifiers.map(asValue) });

/** Reads the files further along a chain of imports. */
const parser = {
	meta: { name: 'type-imports-count' },
	parseForESLint(code, options) {
		const { ast, visitorKeys } = tseslint.parser.parseForESLint(code, options);
		const body = ast.body.map((node) => {
			if (node.type === 'ImportDeclaration') return asValues(node);
			return node.exportKind === 'type' ? { ...node, exportKind: 'value' } : node;
		});
		return { ast: { ...ast, body }, visitorKeys };
	},
};

const rule = importX.rules['no-cycle'];

/**
 * import-x/no-cycle passes over `import type` and has no option for it. Here type imports count: two
 * files that know each other's types cannot be read apart.
 */
export const noCycle = {
	...rule,
	create(context) {
		const languageOptions = { ...context.languageOptions, parser };
		const listeners = rule.create(
			Object.create(context, { languageOptions: { value: languageOptions } }),
		);
		return {
			...listeners,
			ImportDeclaration: (node) => listeners.ImportDeclaration(asValues(node)),
		};
	},
};
