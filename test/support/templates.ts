import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NewWorkflow } from '../../tools/n8n/shapes';

const folder = join(__dirname, '../../templates');

export const templateFiles = readdirSync(folder).filter((name) => name.endsWith('.json'));

/** A workflow of templates/, as a user imports it. */
export const template = (file: string): NewWorkflow =>
	JSON.parse(readFileSync(join(folder, file), 'utf8')) as NewWorkflow;

/** The credential that the templates name: n8n finds it on import by this name. */
export const templateCredential = 'JING account';
