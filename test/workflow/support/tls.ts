import tls from 'node:tls';
import { generate } from 'selfsigned';

/** A certificate for 127.0.0.1 that no authority has signed. */
export const { private: key, cert } = generate([{ name: 'commonName', value: '127.0.0.1' }], {
	keySize: 2048,
	days: 2,
	algorithm: 'sha256',
	extensions: [
		{
			name: 'subjectAltName',
			altNames: [
				{ type: 7, ip: '127.0.0.1' },
				{ type: 2, value: 'localhost' },
			],
		},
	],
});

/** Jest gives tests a copy of the environment, so NODE_EXTRA_CA_CERTS can't be used in them. */
export function trustCertificate() {
	const connect = tls.connect;
	jest
		.spyOn(tls, 'connect')
		.mockImplementation(((options: tls.ConnectionOptions, ready?: () => void) =>
			connect({ ...options, ca: cert }, ready)) as never);
}
