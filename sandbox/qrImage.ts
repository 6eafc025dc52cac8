import type { RequestHandler } from 'express';

import type { QrCode } from './records/qrCode';
import { isDue } from './rules/time';
import type { State } from './state';
import type { LoggedCall } from './types';

/** A permanent code never expires. */
const isExpired = ({ expire_time }: QrCode) => expire_time !== undefined && isDue(expire_time);

/** Stands for the page of WeChat that shows the code of a ticket. */
export const QR_IMAGE_PATH = '/cgi-bin/showqrcode';

const QR_IMAGE_KEY = 'qrCode.image';

/** One white pixel. */
const PICTURE = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8//8/AwAI/AL+hc2rNAAAAABJRU5ErkJggg==',
	'base64',
);

/** Shows a code to anybody, as long as it is good. The call stands in the log like any other. */
export const qrImage =
	(state: State): RequestHandler =>
	(request, response) => {
		const entry = response.locals.entry as LoggedCall;
		const { ticket } = request.query;
		const code = [...state.qrCodes.values()].find((known) => known.ticket === ticket);
		const isGood = code !== undefined && !isExpired(code);
		Object.assign(entry, { key: QR_IMAGE_KEY, status: isGood ? 200 : 404 });
		if (isGood) response.type('png').send(PICTURE);
		else response.status(404).type('html').send('<html><body>expired</body></html>');
	};
