const { src, dest, parallel } = require('gulp');

// tsc writes the code; icons, codex files and output previews are copied beside it.
const nodes = () =>
	src(['nodes/**/*.svg', 'nodes/**/*.node.json', 'nodes/**/__schema__/**/*.json'], {
		encoding: false,
	}).pipe(dest('dist/nodes'));
const credentials = () =>
	src('credentials/**/*.svg', { encoding: false, allowEmpty: true }).pipe(dest('dist/credentials'));

exports.build = parallel(nodes, credentials);
