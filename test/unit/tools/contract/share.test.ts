import { mkdtemp, readdir, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { stringify } from 'yaml';
import { compareSources, exitCodeOf, faultLines } from '../../../../tools/contract/compareSources';
import type { Documents } from '../../../../tools/contract/model';
import { ownCalls } from '../../../../tools/contract/ownCalls';
import { pagesOf, readShare } from '../../../../tools/contract/share/share';
import { documentOf, operationOf } from '../../../support/contractDocument';

const pageCount = 130;
const share = '/00000000-share';

/** Page number -> Markdown; the pages of our own calls first, then of calls that we don't have. */
function pagesOfShare(): Map<string, string> {
	const calls = ownCalls();
	return new Map(
		Array.from({ length: pageCount }, (_, index) => {
			const operation = operationOf(calls[index % calls.length]!);
			const isNew = index >= calls.length;
			const changed = isNew
				? { ...operation, path: `/v1/new/${index}`, summary: `新接口${index}`, page: undefined }
				: operation;
			const yaml = stringify(documentOf([changed]), { aliasDuplicateObjects: false });
			const heading = `# ${changed.summary}\n\n## OpenAPI Specification\n`;
			return [String(600_000_000 + index), `${heading}\n\`\`\`yaml\n${yaml}\n\`\`\`\n`];
		}),
	);
}

const samplePages = pagesOfShare();

/** A share as the service serves it, with what goes wrong on some of its pages. */
class ShareServer {
	readonly pages = new Map(samplePages);
	readonly asked: string[] = [];
	readonly broken = new Set<string>();
	readonly gone = new Set<string>();
	/** How many more times a page is answered with this status. */
	readonly busy = new Map<string, { status: number; times: number }>();
	list = '';
	private server?: Server;
	address = '';

	async start() {
		const app = express();
		app.use((request, _, next) => {
			this.asked.push(request.path);
			next();
		});
		app.get(`${share}/llms.txt`, (_, response) => void response.type('text').send(this.list));
		app.get(`${share}/moved.md`, (_, response) => response.redirect('http://localhost:1/x.md'));
		app.get(`${share}/new.md`, (_, response) => response.redirect(`${share}/600000000e0.md`));
		app.get(`${share}/:page`, (request, response) => {
			const page = /^(\d+)e0\.md$/.exec(String(request.params.page))?.[1] ?? '';
			const busy = this.busy.get(page);
			if (busy && busy.times > 0) {
				busy.times -= 1;
				return void response.status(busy.status).set('Retry-After', '0').send('busy');
			}
			const text = this.pages.get(page);
			if (text === undefined || this.gone.has(page)) return void response.status(404).send('gone');
			response.type('text').send(this.broken.has(page) ? text.replace('paths:', 'paths: [') : text);
		});
		await new Promise<void>((resolve) => {
			this.server = app.listen(0, '127.0.0.1', () => resolve());
		});
		this.address = `http://127.0.0.1:${(this.server!.address() as AddressInfo).port}${share}`;
	}

	/** In reverse order, absolute and relative by turns, below headings. */
	writeList() {
		const links = [...this.pages.keys()]
			.toReversed()
			.map((page, index) =>
				index % 2 === 0
					? `- [Page ${page}](${this.address}/${page}e0.md): words`
					: `* 用户 [页面](${page}e0.md)`,
			);
		const others = [
			'- [elsewhere](http://127.0.0.1:1/evil.md)',
			'- [above](../other/1e0.md)',
			'- [home](https://jing.example/)',
			`- [twice](${this.address}/600000000e0.md#top)`,
		];
		this.list = ['# JING', '', '## Docs', ...links.slice(0, 60), '', '# More', ...others]
			.concat(links.slice(60))
			.join('\n');
	}

	pagesAsked(): string[] {
		return this.asked.filter((path) => path.endsWith('.md')).toSorted();
	}

	async stop() {
		await new Promise((resolve) => this.server?.close(resolve));
	}
}

describe('a share', () => {
	let server: ShareServer;
	let cacheRoot: string;

	beforeEach(async () => {
		cacheRoot = await mkdtemp(join(tmpdir(), 'contract-'));
		server = new ShareServer();
		await server.start();
		server.writeList();
	});

	afterEach(async () => {
		await server.stop();
		await rm(cacheRoot, { recursive: true });
	});

	const read = async (): Promise<Documents> =>
		await readShare(server.address, { cacheRoot, firstWait: 1 });

	const pathOf = (page: string) => `${share}/${page}e0.md`;

	describe('of 130 pages', () => {
		it('is read but for what is broken or gone, and a second run asks for that alone', async () => {
			server.broken.add('600000005');
			server.gone.add('600000006');
			server.busy.set('600000007', { status: 429, times: 2 });
			server.busy.set('600000008', { status: 503, times: 1 });
			const options = { cacheRoot, firstWait: 1 };
			const first = await compareSources([server.address], options);
			expect(first.documents.calls).toHaveLength(pageCount - 2);
			expect(faultLines(first).toSorted()).toEqual([
				expect.stringMatching(/600000005e0\.md:\d+: /),
				`${server.address}/600000006e0.md: The page can't be read: HTTP status 404`,
			]);
			expect(exitCodeOf(first)).toBe(2);
			expect(first.matching.missing).toHaveLength(2);
			expect(first.matching.newCalls.length).toBe(pageCount - ownCalls().length);
			expect(server.pagesAsked()).toHaveLength(pageCount + 3);

			server.asked.length = 0;
			const second = await compareSources([server.address], options);
			expect(server.pagesAsked()).toEqual([pathOf('600000005'), pathOf('600000006')]);
			expect(second.documents.calls).toHaveLength(pageCount - 2);

			server.asked.length = 0;
			server.broken.clear();
			server.gone.clear();
			server.pages.set('700000000', server.pages.get('600000129')!);
			server.writeList();
			const third = await compareSources([server.address], options);
			expect(server.pagesAsked()).toEqual(['600000005', '600000006', '700000000'].map(pathOf));
			expect(third.documents.faults).toEqual([]);
			expect(exitCodeOf(third)).toBe(1);

			server.asked.length = 0;
			await read();
			expect(server.pagesAsked()).toEqual([]);
			await readShare(server.address, { cacheRoot, isFresh: true });
			expect(server.pagesAsked()).toHaveLength(pageCount + 1);
		}, 60_000);

		it('leaves no half page in the cache', async () => {
			await read();
			const files = await readdir(cacheRoot, { recursive: true });
			expect(files.filter((file) => file.includes('e0'))).toHaveLength(pageCount);
			expect(files.every((file) => !/\.\d+$/.test(file))).toBe(true);
		}, 30_000);
	});

	describe('that is not as it should be', () => {
		it('is told where it is not there', async () => {
			const { faults } = await readShare(server.address.replace(share, '/none'), { cacheRoot });
			expect(faults).toMatchObject([
				{ message: "The list of pages can't be read: HTTP status 404" },
			]);
		});

		it('is told where its list has no page', async () => {
			server.list = '# Nothing\n\n[elsewhere](https://jing.example/1e0.md)';
			const { faults } = await read();
			expect(faults).toMatchObject([{ message: 'It links to no page of this share.' }]);
		});

		it('does not lead to another host by a redirect', async () => {
			server.list = '[moved](moved.md)';
			const { faults } = await read();
			expect(faults).toMatchObject([
				{ message: expect.stringContaining('another host') as string },
			]);
		});

		it('follows a redirect on the same host', async () => {
			server.list = '[moved](new.md)';
			expect((await read()).calls).toHaveLength(1);
		});

		it('is told where a page has no specification', async () => {
			server.pages.set('600000000', '# Empty\n');
			server.list = '[one](600000000e0.md)';
			const { faults } = await read();
			expect(faults).toMatchObject([
				{ message: 'There is no section "OpenAPI Specification" in it.' },
			]);
		});
	});
});

describe('the links of a list', () => {
	const base = new URL('https://s.example/share/');
	const pages = (list: string) => pagesOf(list, base).map(({ href }) => href);

	it.each([
		['[a](1e0.md)', ['https://s.example/share/1e0.md']],
		['- <https://s.example/share/1e0.md>', ['https://s.example/share/1e0.md']],
		['https://s.example/share/1e0.md', ['https://s.example/share/1e0.md']],
		['| a |\n| --- |\n| [a](/share/1e0.md) |', ['https://s.example/share/1e0.md']],
		['[a](https://s.example/other/1e0.md)', []],
		['[a](https://s.example.evil/share/1e0.md)', []],
		['[a](http://s.example/share/1e0.md)', []],
		['[a](../1e0.md)', []],
		['[a](javascript:1e0.md)', []],
		['[a](1e0.html)', []],
		['```\n[a](1e0.md)\n```', []],
	])('in %j are %j', (list, expected) => {
		expect(pages(list)).toEqual(expected);
	});
});
