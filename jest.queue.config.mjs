import base from './jest.e2e.config.mjs';

/** @type {import('jest').Config} */
export default {
	...base,
	testMatch: ['<rootDir>/test/e2e/**/*.queue.test.ts'],
};
