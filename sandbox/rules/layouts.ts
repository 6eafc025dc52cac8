import type { Layout } from '../records/layout';
import type { Given } from './given';
import { having, wholeList } from './query';

/** The layouts that a call about them asks for. */
export function layoutsAsked(given: Given, layouts: Layout[]) {
	return wholeList(
		layouts
			.filter(having(given, 'business_type'))
			.filter(having(given, 'layout_type', ['create', 'detail', 'edit'])),
	);
}
