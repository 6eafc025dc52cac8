import { readTopLevel } from '../../../../nodes/Jing/engine/input/values';
import { context, row } from '../../support/controls';
import { fieldOf, rowsOf } from '../../support/records';

describe('rows that name a person', () => {
	const by = fieldOf('by', { type: 'options' });
	const id = fieldOf('id', {
		identifies: { by: 'by', as: 'who', keys: { uuid: 'person_uuid' } },
	});
	const people = rowsOf('receivers', [by, id]);

	it.each([
		[{ by: 'mobile', id: '1' }, [{ who: { type: 'mobile', value: '1' } }]],
		[{ by: 'uuid', id: '1' }, [{ person_uuid: '1' }]],
		[{ by: 'constructor', id: '1' }, [{ who: { type: 'constructor', value: '1' } }]],
		[{ by: '', id: '' }, [{}]],
	])('send one key for both controls: %j', (entry, sent) => {
		expect(readTopLevel(people, row([entry]), context)).toEqual(sent);
	});

	it.each([
		[{ by: 'mobile', id: '' }, 'Label of receivers: Label of id'],
		[{ by: 'mobile' }, 'Label of receivers: Label of id'],
		[{ id: '1' }, 'Label of receivers: Label of by'],
	])('reject one without the other: %j', (entry, field) => {
		expect(readTopLevel(people, row([entry]), context)).toMatchObject({
			field,
			message: 'is empty',
		});
	});
});
