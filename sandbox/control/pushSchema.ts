import { z } from 'zod';

const count = z.number().int().min(1);
const object = z.record(z.unknown());

/** An event's value or a payload, and how it is pushed. */
export const pushSchema = z.strictObject({
	event: z.union([z.string(), object]),
	url: z.string().optional(),
	subscription: z.string().optional(),
	times: count.optional(),
	together: count.optional(),
	copies: count.optional(),
	copiesAfter: z.number().min(0).optional(),
	repeat: z.boolean().optional(),
	variant: count.optional(),
	change: object.optional(),
	body: z.string().optional(),
	headers: z.record(z.string()).optional(),
	secret: z
		.strictObject({
			in: z.enum(['header', 'query', 'hmac']),
			name: z.string().min(1),
			value: z.string(),
		})
		.optional(),
	attempts: count.optional(),
});
