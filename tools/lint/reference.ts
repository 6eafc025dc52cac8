import { config } from '@n8n/node-cli/eslint';
import { ESLint, type Linter } from 'eslint';

/** The second pass of `npm run lint`: what n8n's own tool says of the shipped files. */
async function main() {
	const eslint = new ESLint({ overrideConfigFile: true, baseConfig: config as Linter.Config[] });
	const results = await eslint.lintFiles(['package.json', 'nodes/**/*.ts', 'credentials/**/*.ts']);
	const formatter = await eslint.loadFormatter('stylish');
	process.stdout.write(await formatter.format(results));
	const found = results.reduce((sum, each) => sum + each.errorCount + each.warningCount, 0);
	process.stdout.write(`n8n's reference lint: ${results.length} files, ${found} findings\n`);
	process.exitCode = found > 0 ? 1 : 0;
}

void main();
