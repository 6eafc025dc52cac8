import type { FieldsSource } from '../records/user';
import { Given } from './given';

export function sourceOf(given: Given): FieldsSource | undefined {
	const raw = given.object('fields_source');
	if (raw === undefined) return undefined;
	const source = new Given(raw);
	return {
		source_type: source.requiredText('source_type'),
		source_value: source.requiredText('source_value'),
	};
}
