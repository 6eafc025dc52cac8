import fc from 'fast-check';

/** Keys that the code looks up, or that a careless look-up finds on every object. */
const keys = fc.oneof(
	fc.constantFrom(
		...['event_type', 'create_time', 'action_keyword', 'extra_data', 'mid', 'event_category'],
		...['object_name', 'entity_id', 'mapping_data', 'mapping_data_text', 'life_status'],
		...['page_path', 'omni_user_uuid', 'lead_omni_user_uuid', 'created_timestamp', 'send_time'],
		...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'toJSON', 'length'],
	),
	fc.string(),
);

const leaves = fc.oneof(
	fc.string(),
	fc.integer(),
	fc.double(),
	fc.boolean(),
	fc.constantFrom(null, 'object_update', 'lead', '2023-02-27 15:02:25', '2023-02-31 25:61:61'),
	fc.constantFrom(NaN, Infinity, -1, 0, 8.65e15, 1e300, undefined),
);

/** What JSON can hold, and a little more, in shapes that resemble pushes. */
export const hostile = fc.letrec((tie) => ({
	value: fc.oneof({ maxDepth: 6 }, leaves, tie('list'), tie('object')),
	list: fc.array(tie('value'), { maxLength: 4 }),
	object: fc
		.array(fc.tuple(keys, tie('value')), { maxLength: 8 })
		.map((entries) => Object.fromEntries(entries) as unknown),
}));

/** An object so deep that recursion without a bound would fail. */
export const nested = (levels: number): string =>
	`${'{"a":'.repeat(levels - 1)}{}${'}'.repeat(levels - 1)}`;

export const hostileTexts = [
	'',
	' ',
	'null',
	'true',
	'7',
	'"text"',
	'[]',
	'[{"event_type":"object_create"}]',
	'{',
	'{"event_type":"object_create"',
	'{"event_type":"object_create"}}',
	'event_type=object_create',
	'<push/>',
	'{12345678901234567890:1}',
	'{"__proto__":{"event_type":"object_create"}}',
	'{"event_type":"object_create","extra_data":[{"__proto__":null}]}',
	nested(101),
	nested(100_000),
	'['.repeat(200_000),
];
