import { z } from 'zod';

const count = z.number().int().min(0);
const httpStatus = z.number().int().min(200).max(599);

const codeAnswer = z.strictObject({
	code: z.number().int(),
	msg: z.string().optional(),
	subMsg: z.string().optional(),
	status: httpStatus.optional(),
	headers: z.record(z.string()).optional(),
	data: z.unknown().optional(),
});

/** JSON has no Infinity and prints it as null, so null means for ever. */
const times = z.union([count, z.null().transform(() => Infinity)]);

const faces = ['hang', 'reset', 'html', 'empty', 'noCode', 'redirect'] as const;
const answerHint = `It must be one of ${faces.join(', ')}, or an object with a code.`;

const faultSchema = z.strictObject({
	on: z.string().optional(),
	skip: count.optional(),
	times: times.optional(),
	acts: z.boolean().optional(),
	answer: z.union([z.enum(faces), codeAnswer], { errorMap: () => ({ message: answerHint }) }),
	status: httpStatus.optional(),
	seconds: z.number().min(0).optional(),
});

/** One fault or several in order. */
export const faultsSchema = z.preprocess(
	(body) => (Array.isArray(body) ? body : [body]),
	z.array(faultSchema),
);

export const callsSchema = z.strictObject({ calls: count });

/** What can change while the server runs. */
export const optionsSchema = z
	.strictObject({
		appId: z.string(),
		appSecret: z.string(),
		tokenLifetime: z.number(),
		refreshTokenLifetime: z.number(),
		newPairKillsOld: z.boolean(),
		errorStatus: z.enum(['ok', 'http']),
		latency: z.number().min(0),
		maxBatch: z.number().int().min(1),
		pushTimeout: z.number().min(1),
		pushAttempts: z.number().int().min(1),
		pushBackoff: z.number().min(0),
	})
	.partial();
