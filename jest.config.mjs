/** @type {import('jest').Config} */
export default {
	testMatch: ['<rootDir>/test/{unit,workflow}/**/*.test.ts'],
	transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: 'tsconfig.build.json', diagnostics: false }] },
	setupFiles: ['<rootDir>/test/workflow/support/environment.ts'],
	testEnvironment: 'node',
	testTimeout: 20_000,
};
