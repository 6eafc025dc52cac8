// Runs in a process of its own: jest cannot load ESLint's configuration, which is an ES module.
import { ESLint } from 'eslint';

/** `{ path: text }` -> `{ path: [rule, ...] }`, the paths from the root of the project. */
const texts = JSON.parse(process.argv[2]);
const eslint = new ESLint();
const broken = {};
for (const [filePath, text] of Object.entries(texts)) {
	const [result] = await eslint.lintText(text, { filePath });
	broken[filePath] = result.messages.map(({ ruleId, message }) => ruleId ?? message);
}
process.stdout.write(JSON.stringify(broken));
