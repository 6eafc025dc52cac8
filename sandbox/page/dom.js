/** The element with this text, which is never read as HTML. */
export function element(tag, text = '', className = '') {
	const made = document.createElement(tag);
	made.textContent = text;
	made.className = className;
	return made;
}

export function button(text, act, label = text) {
	const made = element('button', text);
	made.type = 'button';
	made.title = label;
	made.setAttribute('aria-label', label);
	made.addEventListener('click', () => void act(made));
	return made;
}

/** Fills a place with what `make` gives, unless it already shows the same. */
export function fill(id, shown, make) {
	const place = document.getElementById(id);
	const state = JSON.stringify(shown);
	if (place.dataset.state === state) return;
	place.dataset.state = state;
	place.replaceChildren(...[make()].flat());
}

/** A button that puts the text on the clipboard and says so for a moment. */
export function copyButton(text, what) {
	return button(
		'Copy',
		async (made) => {
			try {
				await navigator.clipboard.writeText(text);
				made.textContent = 'Copied';
			} catch {
				made.textContent = 'Copying failed';
			}
			setTimeout(() => (made.textContent = 'Copy'), 1500);
		},
		`Copy ${what}`,
	);
}
