/** @type {import('jest').Config} */
export default {
	testMatch: ['<rootDir>/test/{unit,workflow}/**/*.test.ts'],
	transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: 'tsconfig.build.json', diagnostics: false }] },
	testEnvironment: 'node',
	testTimeout: 20_000,
};
