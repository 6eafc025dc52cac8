import base from './jest.config.mjs';

/** @type {import('jest').Config} */
export default {
	...base,
	testMatch: ['<rootDir>/test/browser/**/*.browser.test.ts'],
	testTimeout: 600_000,
	maxWorkers: 1,
};
