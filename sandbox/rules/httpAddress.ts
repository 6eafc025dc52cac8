const PROTOCOLS = ['http:', 'https:'];

/** Whether the text is a whole address that can be called. */
export function isHttpAddress(text: string): boolean {
	return URL.canParse(text) && PROTOCOLS.includes(new URL(text).protocol);
}
