/** @type {import('jest').Config} */
export default {
	testMatch: ['<rootDir>/test/{unit,workflow}/**/*.test.ts'],
	transform: { '^.+\\.ts$': ['ts-jest', { diagnostics: false }] },
	testEnvironment: 'node',
	testTimeout: 20_000,
};
