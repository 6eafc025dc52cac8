/** Sorts menus. Not localeCompare: its first call costs n8n several milliseconds at start. */
export const byText = (a: string, b: string) => {
	const [left, right] = [a.toLowerCase(), b.toLowerCase()];
	if (left === right) return 0;
	return left < right ? -1 : 1;
};
