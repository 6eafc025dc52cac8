import { recordOf, samplesOf } from '../support/samples';
import { execute } from './support/execute';
import { withSandbox } from './support/setUp';

const setUp = withSandbox();

const withBinary = samplesOf('email').filter(({ binary }) => binary);

it.each(withBinary)('$name sends the content of the binary field as base64', async (sample) => {
	const { resource, operation, parameters, binary, request } = sample;
	const node = { parameters: { ...parameters, resource, operation } };
	await execute(setUp.store, [{ binary: { ...binary } }], [node]);
	expect(setUp.sandbox.calls(sample.key)[0]!.body).toEqual(request.body);
});

it('an item without the binary field is refused by name, before anything is sent', async () => {
	const [sample] = withBinary;
	const { resource, operation, parameters } = sample!;
	const node = { parameters: { ...parameters, resource, operation } };
	const result = await execute(setUp.store, [{}], [node]);
	expect(result.error.name).toBe('NodeOperationError');
	expect(result.error.message).toMatch(/data.*\[item 0\]/);
	expect(setUp.sandbox.log).toEqual([]);
	expect(recordOf(sample!).effect).toBe('send');
});
