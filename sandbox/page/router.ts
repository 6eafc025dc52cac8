import express, { type Response, type Router } from 'express';

const PAGE_PATH = '/__sandbox/page';

const FILES = [
	...['page.css', 'controls.css', 'lists.css', 'icon.svg'],
	...['page.js', 'calls.js', 'events.js', 'faults.js', 'tables.js', 'control.js', 'dom.js'],
];

function harden(response: Response): void {
	response.set('content-security-policy', "default-src 'self'; frame-ancestors 'none'");
	response.set('x-content-type-options', 'nosniff');
	response.set('cache-control', 'no-store');
}

/** The page at the root and its files, which are served as they are. */
export function pageRouter(): Router {
	const router = express.Router();
	const serve = (address: string, file: string) =>
		router.get(address, (_request, response) => {
			harden(response);
			response.sendFile(file, { root: __dirname, cacheControl: false });
		});
	serve('/', 'index.html');
	for (const file of FILES) serve(`${PAGE_PATH}/${file}`, file);
	return router;
}
