/** Packages that come as ES modules only, which jest can't load before Node 24.9: compiled as well. */
const esModules = '/node_modules/(p-wait-for|p-map|marked|axios-cookiejar-support)/';

/** @type {import('jest').Config} */
export default {
	testMatch: ['<rootDir>/test/{unit,workflow}/**/*.test.ts'],
	transform: {
		'^.+\\.ts$': ['ts-jest', { tsconfig: 'tsconfig.build.json', diagnostics: false }],
		[`${esModules}.+\\.js$`]: [
			'ts-jest',
			{ tsconfig: { allowJs: true, module: 'commonjs', target: 'es2022' }, diagnostics: false },
		],
	},
	transformIgnorePatterns: [`^(?!.*${esModules}).*/node_modules/`],
	setupFiles: ['<rootDir>/test/workflow/support/environment.ts'],
	testEnvironment: 'node',
	testTimeout: 20_000,
};
