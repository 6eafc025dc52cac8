import { isParallel } from '../../../nodes/Jing/engine/rules';
import { targetOf } from '../../../nodes/Jing/engine/target';
import { catalog } from '../../../nodes/Jing/operations';

const aboutOf = (key: string) => targetOf(catalog, key)!.about;

it.each([
	['sms.send', 'it was sent'],
	['lead.create', 'it was created'],
	['email.update', 'it was changed'],
	['userGroup.delete', 'it was removed'],
	['userTag.untagUsers', 'it was removed'],
	['member.addPoints', 'it happened'],
	['customEvent.report', 'it happened'],
	['apiRequest.send', 'it happened'],
])('%s leaves open whether %s', (key, happening) => {
	expect(aboutOf(key).happening).toBe(happening);
});

it.each([...catalog.operations.keys()])('%s names only options that it has', (key) => {
	const { operation, about } = targetOf(catalog, key)!;
	expect(about.options?.includes('batchSize')).toBe(operation.batch !== undefined);
	expect(about.options?.includes('concurrency')).toBe(isParallel(operation));
});

it('knows the labels of fields, also of those in rows', () => {
	const { labels } = aboutOf('sms.send');
	expect(labels?.get('sign_name')).toBe('Signature');
	expect(labels?.get('send_time')).toBe('Send Time');
});
