import { type Browser, chromium, type Page, selectors } from 'playwright-core';
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

	static async open(url: string): Promise<Editor> {
		selectors.setTestIdAttribute('data-test-id');
		const browser = await chromium.launch({ executablePath, args });
		const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
		const editor = new Editor(browser, page, url);
		await editor.signIn();
		return editor;
	}

	private async signIn() {
		await this.page.goto(`${this.url}/signin`);
		await this.page.fill('input[name=emailOrLdapLoginId]', LOGIN.email);
		await this.page.fill('input[type=password]', LOGIN.password);
		await this.page.keyboard.press('Enter');
		await this.page.waitForURL((address) => !address.pathname.includes('signin'));
	}

	/** Opens the panel of one node of a stored workflow. */
	async openNode(workflowId: string, nodeId: string) {
		await this.page.goto(`${this.url}/workflow/${workflowId}/${nodeId}`);
		await this.page.getByText('Parameters', { exact: true }).first().waitFor();
		await this.page.getByTestId('parameter-input-resource').waitFor();
	}

	async screenshot(path: string) {
		await this.page.screenshot({ path });
	}

	async close() {
		await this.browser.close();
	}
}
