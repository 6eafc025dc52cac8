import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import { globalIgnores } from 'eslint/config';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import { noCycle } from './tools/lint/noCycle.mjs';

/** A room inside the engine is pure: it knows a record's types, and nothing of how a run goes. */
const pureRoom = (room) => [
	room,
	'engine/definition.ts',
	'engine/catalog.ts',
	'engine/event.ts',
	'engine/problem.ts',
	'engine/rules.ts',
	'transport',
];

/** What each room of the nodes may import of nodes/Jing; all else there is walled off. */
const rooms = {
	operations: ['operations', 'fields', 'engine/definition.ts', 'engine/catalog.ts'],
	events: ['events', 'fields', 'engine/definition.ts', 'engine/event.ts'],
	fields: ['fields', 'engine/definition.ts'],
	engine: ['engine', 'transport'],
	'engine/description': pureRoom('engine/description'),
	'engine/input': pureRoom('engine/input'),
	'engine/outcome': pureRoom('engine/outcome'),
	lookups: [
		'lookups',
		'engine/definition.ts',
		'engine/catalog.ts',
		'engine/rules.ts',
		'engine/target.ts',
		'transport',
	],
	trigger: ['trigger', 'engine/definition.ts', 'engine/catalog.ts', 'engine/event.ts', 'transport'],
	transport: ['transport'],
};

const nodes = './nodes/Jing';

const zones = [
	...Object.entries(rooms).map(([room, except]) => ({
		target: `${nodes}/${room}`,
		from: nodes,
		except,
		message: `${room} may import only ${except.join(', ')}.`,
	})),
	{
		target: './credentials',
		from: nodes,
		except: ['operations', 'transport'],
		message: 'A credential may import only operations, transport.',
	},
	{
		target: ['./nodes', './credentials'],
		from: ['./sandbox', './samples', './test', './tools'],
		message: 'What is shipped stands alone.',
	},
	{
		target: './sandbox',
		from: ['./nodes', './credentials', './test', './tools'],
		message: 'The sandbox shares no code with what it imitates.',
	},
];

const shipped = ['nodes/**/*.ts', 'credentials/**/*.ts'];

export default tseslint.config(
	globalIgnores(['dist', '**/*.js', '**/*.mjs']),
	{
		files: ['**/*.ts'],
		extends: [tseslint.configs.recommended],
		plugins: { 'import-x': importX, regexp, house: { rules: { 'no-cycle': noCycle } } },
		settings: {
			'import-x/extensions': ['.ts'],
			'import-x/ignore': ['/node_modules/'],
			'import-x/resolver-next': [createTypeScriptImportResolver()],
		},
		rules: {
			'house/no-cycle': 'error',
			'import-x/no-restricted-paths': ['error', { zones }],
			// A long text from outside must not hold up n8n.
			'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
			'regexp/no-super-linear-move': ['error', { report: 'potential' }],
			'max-lines-per-function': ['error', { max: 30, skipBlankLines: true, skipComments: true }],
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
			],
			'@typescript-eslint/consistent-type-imports': 'error',
			'max-lines': ['error', { max: 150, skipBlankLines: true, skipComments: true }],
		},
	},
	{
		// A list of tests is one function to the linter.
		files: ['test/**/*.ts'],
		rules: { 'max-lines-per-function': 'off' },
	},
	{
		// Nothing imports a test.
		files: ['test/**/*.test.ts'],
		rules: { 'house/no-cycle': 'off' },
	},
	{
		files: ['nodes/Jing/{operations,events,fields}/*.ts'],
		rules: {
			'@typescript-eslint/no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							group: ['**/engine/*'],
							allowTypeImports: true,
							message: 'Tables know the engine by its types only.',
						},
					],
				},
			],
		},
	},
	{ files: shipped, extends: [n8nCommunityNodesPlugin.configs.recommended] },
	{
		files: ['package.json'],
		extends: [n8nCommunityNodesPlugin.configs.recommended],
		plugins: { 'n8n-nodes-base': n8nNodesBase },
		rules: { ...n8nNodesBase.configs.community.rules },
		languageOptions: {
			parser: tseslint.parser,
			parserOptions: { extraFileExtensions: ['.json'] },
		},
	},
	{
		files: ['credentials/**/*.ts'],
		plugins: { 'n8n-nodes-base': n8nNodesBase },
		rules: {
			...n8nNodesBase.configs.credentials.rules,
			// As in @n8n/node-cli's own config: the two plugins contradict each other here.
			'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
			'n8n-nodes-base/cred-class-field-type-options-password-missing': 'off',
		},
	},
	{
		files: ['nodes/**/*.ts'],
		plugins: { 'n8n-nodes-base': n8nNodesBase },
		rules: {
			...n8nNodesBase.configs.nodes.rules,
			'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
			'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
			'n8n-nodes-base/node-param-type-options-max-value-present': 'off',
		},
	},
	{
		// Records and long tables of words are data: their length says nothing.
		files: [
			'nodes/Jing/operations/*.ts',
			'nodes/Jing/fields/*.ts',
			'nodes/Jing/events/*.ts',
			'nodes/Jing/transport/{messages,errorCodes}.ts',
			'credentials/*.ts',
			'test/**/*.test.ts',
		],
		rules: { 'max-lines': 'off' },
	},
);
