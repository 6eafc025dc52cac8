import { options } from '../../../../nodes/Jing/engine/description/options';
import { catalog } from '../../../../nodes/Jing/operations';
import { fieldOf, operationOf } from '../../support/records';

const namesOf = (operation: Parameters<typeof options>[0]) =>
	(options(operation).options ?? []).map(({ name }) => name);

it('every list, and no call that writes, can ignore empty filters', () => {
	for (const [key, { operation }] of catalog.operations) {
		if (operation.paging) expect([key, ...namesOf(operation)]).toContain('emptyFilters');
		if (operation.effect !== 'read') expect(namesOf(operation)).not.toContain('emptyFilters');
	}
});

it('another read can where it has a field that narrows', () => {
	const read = (narrows: boolean) =>
		operationOf({ effect: 'read', output: 'list', body: [fieldOf('a', { narrows })] });
	expect(namesOf(read(true))).toContain('emptyFilters');
	expect(namesOf(read(false))).not.toContain('emptyFilters');
});
