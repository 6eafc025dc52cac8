import { type Answer, envelope } from '../protocol/envelope';
import type { Fault, Settings } from '../types';

const GATEWAY_PAGE =
	'<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n' +
	'<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n';

/** Where a redirect leads: no route, so a caller that follows it shows in the log. */
const REDIRECT_PATH = '/redirected';

const plain = (status: number, type: string, text: string): Answer => ({
	status,
	code: null,
	headers: { 'content-type': type },
	text,
	delay: 0,
});

const faces = {
	html: ({ status }: Fault) => plain(status ?? 502, 'text/html', GATEWAY_PAGE),
	empty: ({ status }: Fault) => plain(status ?? 200, 'application/json', ''),
	noCode: ({ status }: Fault) => plain(status ?? 200, 'application/json', '{"message":"ok"}'),
	redirect: () => ({
		...plain(302, 'text/html', ''),
		headers: { location: REDIRECT_PATH },
	}),
	hang: ({ seconds }: Fault, { errorStatus }: Settings) => ({
		...envelope({ code: 20000, msg: '网关响应超时' }, errorStatus),
		delay: (seconds ?? 60) * 1000,
	}),
};

/** What the caller sees of a fault; 'reset' cuts the connection. */
export function faultAnswer(fault: Fault, options: Settings): Answer | 'reset' {
	if (fault.answer === 'reset') return 'reset';
	if (typeof fault.answer === 'object') return envelope(fault.answer, options.errorStatus);
	return faces[fault.answer](fault, options);
}
