// Runs in a process of its own: measures one node class once n8n-workflow is loaded.
const { createRequire } = require('node:module');

const [file, exportName] = process.argv.slice(2);
createRequire(file)('n8n-workflow');
globalThis.gc?.();
const heapBefore = process.memoryUsage().heapUsed;
const start = process.hrtime.bigint();
const exported = require(file);
const required = process.hrtime.bigint();
const node = new exported[exportName]();
const made = process.hrtime.bigint();
const [requireMs, newMs] = [required - start, made - required].map((ns) => Number(ns) / 1e6);
globalThis.gc?.();
const heap = process.memoryUsage().heapUsed - heapBefore;
const version = node.nodeVersions?.[node.description.defaultVersion];
const { description } = version ?? node;
const operations = description.properties
	.filter(({ name }) => name === 'operation')
	.reduce((sum, { options }) => sum + options.length, 0);
const bytes = Buffer.byteLength(JSON.stringify(description));
process.stdout.write(JSON.stringify({ requireMs, newMs, heap, operations, bytes }));
