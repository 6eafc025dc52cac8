import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import { globalIgnores } from 'eslint/config';
import importX from 'eslint-plugin-import-x';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import tseslint from 'typescript-eslint';

/** What each folder may not import of the others; tables know the engine's types only. */
const layers = [
	{ target: 'fields', from: ['transport', 'operations'], engine: ['definition.ts'] },
	{ target: 'operations', from: ['transport'], engine: ['definition.ts'] },
	{ target: 'events', from: ['transport', 'operations'], engine: ['definition.ts', 'event.ts'] },
	{ target: 'engine', from: ['operations', 'events', 'fields'] },
	{ target: 'transport', from: ['operations', 'events', 'fields'], engine: [] },
];

const zones = layers.flatMap(({ target, from, engine }) => [
	...from.map((folder) => ({
		target: `./nodes/Jing/${target}`,
		from: `./nodes/Jing/${folder}`,
	})),
	...(engine
		? [{ target: `./nodes/Jing/${target}`, from: './nodes/Jing/engine', except: engine }]
		: []),
]);

const shipped = ['nodes/**/*.ts', 'credentials/**/*.ts'];

export default tseslint.config(
	globalIgnores(['dist', '**/*.js', '**/*.mjs']),
	{
		files: ['**/*.ts'],
		extends: [tseslint.configs.recommended],
		plugins: { 'import-x': importX },
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
			],
			'@typescript-eslint/consistent-type-imports': 'error',
			'max-lines': ['error', { max: 150, skipBlankLines: true, skipComments: true }],
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
			'nodes/Jing/transport/{words,errorCodes}.ts',
			'credentials/*.ts',
			'test/**/*.test.ts',
		],
		rules: { 'max-lines': 'off' },
	},
	{
		files: shipped,
		rules: {
			'import-x/no-restricted-paths': [
				'error',
				{
					zones: [
						...zones,
						{ target: './nodes', from: './test' },
						{ target: './nodes', from: './tools' },
						{ target: './credentials', from: './test' },
						{ target: './credentials', from: './tools' },
					],
				},
			],
		},
	},
);
