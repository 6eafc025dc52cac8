/**
 * Adds calls to the table of assumed calls: `npx tsx test/support/contract/writeAssumed.ts`.
 * What stands in it stays as it is; delete the line of a call to have it written anew from its record.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { ownCalls } from '../../../tools/contract/ownCalls';
import { assumedCalls, assumedFile } from './assumedCalls';

const { file } = assumedFile([]);
const standing = new Map((existsSync(file) ? assumedCalls() : []).map((call) => [call.key, call]));
const calls = ownCalls().map((call) => standing.get(call.key) ?? call);
writeFileSync(file, assumedFile(calls).text);
