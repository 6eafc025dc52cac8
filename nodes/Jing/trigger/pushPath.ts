import { isObject } from '../transport/json';

/** An own property of an object: a push can't reach what every object inherits. */
export const ownValue = (value: unknown, key: string): unknown =>
	isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** What stands at a path such as `extra_data.object_name`. */
export const valueAt = (push: unknown, path: string): unknown =>
	path.split('.').reduce<unknown>(ownValue, push);
