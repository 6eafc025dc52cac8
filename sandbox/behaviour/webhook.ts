import { invalid, missing } from '../protocol/refusal';
import { isHttpAddress } from '../pushes/addresses';
import { one } from '../rules/calls';
import type { Given } from '../rules/given';
import { newId } from '../rules/ids';
import { pageOf, recordOf } from '../rules/query';
import type { State } from '../state';
import type { Behaviours } from './call';

const known = (given: Given, { subscriptions }: State) =>
	recordOf(given, 'id', subscriptions, '订阅');

function valuesOf(given: Given) {
	const url = given.requiredText('url');
	if (!isHttpAddress(url)) throw invalid('url');
	const event_types = given.texts('event_types') ?? [];
	if (event_types.length === 0) throw missing('event_types');
	return { url, event_types, name: given.text('name') ?? '' };
}

const list = one((given, { state }) =>
	pageOf(given, [...state.subscriptions.values()], (subscription) => subscription),
);

/** The same address twice is two subscriptions, so that a caller's duplicates show. */
const create = one((given, { state }) => {
	const id = newId();
	state.subscriptions.set(id, { id, ...valuesOf(given) });
	return { id };
});

const update = one((given, { state }) => {
	const { id } = Object.assign(known(given, state), valuesOf(given));
	return { id };
});

const remove = one((given, { state }) => {
	const { id } = known(given, state);
	state.subscriptions.delete(id);
	return { id };
});

export const webhook: Behaviours = { list, create, update, delete: remove };
