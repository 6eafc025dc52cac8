import { type Browser, chromium, type Locator, type Page, selectors } from 'playwright-core';
import { LOGIN } from '../../../tools/n8n/client';

/** Debian's; another one is named by CHROMIUM. */
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

const args = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** The editor of a real n8n in a browser without a window. */
export class Editor {
	private constructor(
		private readonly browser: Browser,
		readonly page: Page,
		private readonly url: string,
	) {}

	/** Opens the browser and signs in. */
	static async open(url: string): Promise<Editor> {
		selectors.setTestIdAttribute('data-test-id');
		const browser = await chromium.launch({ executablePath, args });
		const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
		page.setDefaultTimeout(60_000);
		await page.goto(`${url}/signin`);
		await page.fill('input[name=emailOrLdapLoginId]', LOGIN.email);
		await page.fill('input[type=password]', LOGIN.password);
		await page.keyboard.press('Enter');
		await page.waitForURL((address) => !address.pathname.includes('signin'));
		return new Editor(browser, page, url);
	}

	/** Opens the panel of one node of a stored workflow. */
	async openNode(workflowId: string, nodeId: string) {
		await this.page.goto(`${this.url}/workflow/${workflowId}/${nodeId}`);
		await this.control('resource').waitFor();
	}

	/** A control of the open panel, by the name of its parameter. */
	control(name: string): Locator {
		return this.page.getByTestId(`parameter-input-${name}`);
	}

	/** The choices of the drop-down that is open. */
	get choices(): Locator {
		return this.page.locator('.el-select-dropdown__item:visible, [data-test-id=rlc-item]:visible');
	}

	/** Opens the list of a resource locator. */
	async openList(name: string) {
		await this.page.getByTestId(`resource-locator-${name}`).getByTestId('rlc-input').click();
	}

	async execute() {
		await this.page.getByTestId('node-execute-button').click();
	}

	async close() {
		await this.browser.close();
	}
}
