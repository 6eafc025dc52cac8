import type { IHookFunctions } from 'n8n-workflow';
import { secretQuery, usableSettings } from '../../../../nodes/Jing/trigger/registration/usable';

/** A trigger with these parameters, whose credential holds the secret. */
const contextOf = (parameters: Record<string, unknown>, webhookSecret: unknown = 'a&b') =>
	({
		getNode: () => ({ name: 'JING Trigger', parameters }),
		getNodeParameter: (name: string, fallback: unknown) => parameters[name] ?? fallback,
		getCredentials: async () => ({ webhookSecret }),
	}) as unknown as IHookFunctions;
const withOptions = (options: object, more: object = {}) => ({ events: ['x'], options, ...more });

it.each<[string, Record<string, unknown>, unknown, RegExp]>([
	['no event', { events: [] }, 's', /No event is chosen/],
	['a wrong address', withOptions({ allowedIps: '1.2.3.4, x' }), 's', /"x" isn't an IP address/],
	['no secret', withOptions({ verifyIn: 'query' }), '  ', /no Webhook Secret/],
	['a header that JING is not told', withOptions({ verifyIn: 'header' }), 's', /Automatic/],
])('rejects %s', async (_what, parameters, secret, message) => {
	await expect(usableSettings(contextOf(parameters, secret))).rejects.toThrow(message);
});

it('accepts a header where the user tells JING the secret', async () => {
	const parameters = withOptions({ verifyIn: 'header' }, { registration: 'manual' });
	await expect(usableSettings(contextOf(parameters))).resolves.toMatchObject({ events: ['x'] });
});

it('puts the secret behind the address, encoded, only where it is checked there', async () => {
	const query = async (options: object) => {
		const context = contextOf(withOptions(options));
		return await secretQuery(context, await usableSettings(context));
	};
	expect(await query({ verifyIn: 'query', verifyName: 'my token' })).toBe('?my%20token=a%26b');
	expect(await query({})).toBe('');
});
