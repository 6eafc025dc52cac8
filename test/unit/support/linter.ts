import { type ESLint, Linter } from 'eslint';
import tseslint from 'typescript-eslint';

type Plugin = ESLint.Plugin & { configs: Record<string, { rules: Linter.RulesRecord }> };

/** With NODE_ENV=test the plugin takes every file for a node, a trigger and a credential at once. */
function loadPlugin(): Plugin {
	const { NODE_ENV } = process.env;
	process.env.NODE_ENV = 'production';
	const plugin = jest.requireActual<Plugin>('eslint-plugin-n8n-nodes-base');
	process.env.NODE_ENV = NODE_ENV;
	return plugin;
}

const plugin = loadPlugin();

const off = new Set([
	// As in eslint.config.mjs: the two plugins contradict each other here.
	'n8n-nodes-base/node-class-description-inputs-wrong-regular-node',
	'n8n-nodes-base/node-class-description-outputs-wrong',
	'n8n-nodes-base/node-param-type-options-max-value-present',
	// It takes JING's own "action" of lead.updateCollaborators for a menu of operations.
	'n8n-nodes-base/node-param-operation-option-without-action',
	// Comes of a copied field that is not required where the original is.
	'n8n-nodes-base/node-param-required-false',
]);

/** Capital letters that the rule for sentence case does not know. */
const properNames = /action: '.*(CTAs|WeChat|WeCom)/;

const config: Linter.Config = {
	files: ['**/*.ts'],
	plugins: { 'n8n-nodes-base': plugin },
	rules: Object.fromEntries(
		Object.entries(plugin.configs.nodes!.rules).filter(([rule]) => !off.has(rule)),
	),
	languageOptions: { parser: tseslint.parser as Linter.Parser },
};

/** What n8n's rules say about a node with this description, each with the line it is about. */
export function findingsIn(description: object): string[] {
	const text = `export class Jing implements INodeType {
		description: INodeTypeDescription = ${literalOf(description)};
	}`;
	const lines = text.split('\n');
	return new Linter()
		.verify(text, [config], { filename: 'nodes/Jing/Jing.node.ts' })
		.map(({ ruleId, line, message }) => `${ruleId ?? message}: ${lines[line - 1]!.trim()}`)
		.filter((finding) => !properNames.test(finding));
}

/** As one would write it: the rules look at bare keys and texts in single quotation marks. */
function literalOf(value: unknown): string {
	if (Array.isArray(value)) return `[\n${value.map(literalOf).join(',\n')}]`;
	if (typeof value === 'string') {
		const text = JSON.stringify(value).slice(1, -1);
		return `'${text.replace(/\\"/g, '"').replace(/'/g, "\\'")}'`;
	}
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const entries = Object.entries(value).filter(([, each]) => each !== undefined);
	return `{\n${entries.map(([key, each]) => `${keyOf(key)}: ${literalOf(each)}`).join(',\n')}\n}`;
}

const keyOf = (key: string) => (/^\w+$/.test(key) ? key : JSON.stringify(key));
