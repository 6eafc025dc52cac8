import { readAnswer } from '../../../../nodes/Jing/transport/envelope';
import documented from '../../../fixtures/errorCodes.json';

/** Code, text and kind of every error that the documentation prints. */
export const rows = documented.flatMap(({ code, kind, texts }) =>
	texts.map((text) => [code, text, kind] as const),
);

/** The kind that the node reads out of such an envelope. */
export function kindOf(envelope: object) {
	const body = JSON.stringify({ request_id: 'r', data: null, ...envelope });
	const answer = readAnswer({ statusCode: 200, headers: {}, body }, 'call');
	return answer.ok ? 'success' : answer.failure.kind;
}
