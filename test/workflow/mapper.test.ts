import type { IDataObject, INodeParameters, ResourceMapperField } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { Jing } from '../../nodes/Jing/Jing.node.ts';
import { catalog } from '../../nodes/Jing/operations';
import { businessAccount, businessClient } from '../../sandbox/records/businessType';
import { runMethod } from '../../tools/core/runMethod';
import { jing } from '../../tools/n8n/workflow';
import { sentBy } from '../support/addresses';
import { parametersIn, samplesOf } from '../support/samples';
import { execute } from './support/execute';
import { storeCredential, withSandbox } from './support/setUp';

const setUp = withSandbox({ leadFields: 300, tags: 2500, sampleRecords: true });

/** Every operation whose fields are mapped. */
const mapped = [...catalog.operations].flatMap(([key, { operation, section }]) => {
	const field = operation.body?.find(({ type }) => type === 'resourceMapper');
	return field ? [{ key, resource: section.value, operation, lookup: field.lookup! }] : [];
});

const columnsFor = async (
	resource: string,
	operation: string,
	parameters: INodeParameters = {},
) => {
	const panel = { parameters: { resource, operation, ...parameters }, path: 'parameters.fields' };
	return await runMethod(setUp.store, 'resourceMapping', `${resource}Fields`, panel);
};

const sampleOf = (key: string) => {
	const [resource = ''] = key.split('.');
	return samplesOf(resource).find((sample) => sample.key === key)!;
};

/** The values that a sample's rows hold, by code. */
function valuesIn(parameters: INodeParameters): IDataObject {
	const { values = [] } = (parameters.fields ?? {}) as {
		values?: Array<{ key: string; value: string }>;
	};
	return Object.fromEntries(values.map(({ key, value }) => [key, value]));
}

/** A field with options that no sample sets or clears: its code, a label and the value of that. */
const optionOf = (resource: string): [string, string, string] =>
	resource === 'member' ? ['gender', '男', 'male'] : ['province', '江苏省', 'jiangsu'];

/** Bodies of these calls, oldest first. */
const bodiesOf = (keys: string[]) =>
	setUp.sandbox.log
		.filter(({ key }) => keys.includes(key))
		.map(({ body }) => [body].flat()[0] as IDataObject);

const bodyOf = (keys: string[]) => bodiesOf(keys).at(-1)!;

it('at least ten operations map their fields', () => {
	expect(mapped.length).toBeGreaterThanOrEqual(10);
});

describe.each(mapped)('$key', ({ key, resource, operation, lookup }) => {
	const sample = sampleOf(key);
	const base = () => parametersIn('fields', sample);
	const run = async (fields: IDataObject, items: IDataObject[] = [{}], more: IDataObject = {}) => {
		const parameters = { ...base(), fields, ...more } as INodeParameters;
		return await execute(setUp.store, items, [{ parameters, onError: 'continueRegularOutput' }]);
	};
	const { create, update } = operation.upsert ?? { create: key, update: key };
	const sent = () => bodyOf([create, update]);
	const [code, label, option] = optionOf(resource);

	it('gets its columns from the method that its control names', async () => {
		const { typeOptions } = new Jing().description.properties.find(
			({ type, displayOptions }) =>
				type === 'resourceMapper' &&
				displayOptions?.show?.resource?.includes(resource) &&
				(displayOptions.show.operation ?? [operation.value]).includes(operation.value),
		)!;
		expect(typeOptions?.resourceMapper?.resourceMapperMethod).toBe(lookup.method);
		const { fields } = await columnsFor(resource, operation.value);
		expect(fields.map(({ id }) => id)).toContain(code);
		expect(setUp.sandbox.calls('crmObject.getFields').at(-1)!.body).toEqual(
			sentBy('crmObject.getFields', { object_name: resource, include_options: true }),
		);
	});

	it('sends what is mapped, in both modes, and other fields among it', async () => {
		const { fields: schema } = await columnsFor(resource, operation.value);
		const demanded = schema.filter(({ required }) => required).map(({ id }) => [id, 'x']);
		const value = { ...Object.fromEntries(demanded), [code]: '={{ $json.choice }}' };
		const additionalFields = {
			...(base().additionalFields as IDataObject),
			otherFields: { values: [{ key: 'budget', value: '={{ 1200 }}' }] },
		};
		const manual = { mappingMode: 'defineBelow', value, schema };
		await run(manual as never, [{ choice: label }], { additionalFields });
		expect(sent().fields).toMatchObject({ [code]: option, budget: 1200 });
		const automatic = { mappingMode: 'autoMapInputData', value: {}, schema };
		const items = [{ [code]: option.toUpperCase(), row_number: 2, source: ' ' }];
		const result = await run(automatic as never, items, { additionalFields });
		expect(sent().fields).toMatchObject({ [code]: option, budget: 1200 });
		expect(sent().fields).not.toHaveProperty('row_number');
		expect(sent().fields).not.toHaveProperty('source');
		expect(result.record).toContain("Not sent, as JING's list has no such field: row_number.");
	});

	it('does without the list: by other fields, by rows and by an object', async () => {
		const valuesOf = (way: string) => ({ ...valuesIn(base()), [code]: option, way });
		const rowsOf = (way: string) =>
			Object.entries(valuesOf(way)).map(([key, value]) => ({ key, value }));
		const unloaded = { mappingMode: 'defineBelow', value: null };
		const added = base().additionalFields as IDataObject;
		const otherFields = { values: rowsOf('other fields') };
		const before = bodiesOf([create, update]).length;
		await run(unloaded, [{}], { additionalFields: { ...added, otherFields } });
		await run({ values: rowsOf('rows') });
		await run('={{ $json }}' as never, [valuesOf('an object')]);
		await run('={{ JSON.stringify($json) }}' as never, [valuesOf('its text')]);
		const ways = ['other fields', 'rows', 'an object', 'its text'];
		const bodies = bodiesOf([create, update]).slice(before);
		expect(bodies).toMatchObject(ways.map((way) => ({ fields: valuesOf(way) })));
	});

	it('is not held up by n8n where the list was never loaded', () => {
		const { description } = new Jing();
		const { fields: _fields, ...parameters } = base();
		const node = jing('JING', parameters, { id: 'main', name: 'JING' });
		node.parameters = NodeHelpers.getNodeParameters(
			description.properties,
			parameters,
			true,
			false,
			node,
			description,
		)!;
		const issues = NodeHelpers.getNodeParametersIssues(description.properties, node, description);
		expect(issues).toBeNull();
	});

	it('names the item and the field that can not be sent', async () => {
		const value = { [code]: '={{ Number($json.nope) }}' };
		const result = await run({ mappingMode: 'defineBelow', value, schema: [] } as never, [{}, {}]);
		const errors = result.items('JING').map(({ json }) => json.error);
		expect(errors).toEqual([
			expect.stringContaining(`Fields: ${code} must be a value, but is NaN`),
			expect.stringContaining('[item 1]'),
		]);
	});
});

describe('the columns of a lead', () => {
	const required = (fields: ResourceMapperField[]) =>
		fields.filter((field) => field.required).map(({ id }) => id);

	it('are all there, with a few of them shown', async () => {
		const { fields } = await columnsFor('lead', 'create');
		expect(fields).toHaveLength(298);
		const shown = fields.filter(({ removed }) => !removed).map(({ id }) => id);
		expect(shown).toEqual(['name', 'mobile', 'company_id', 'title', 'email']);
		expect(fields.find(({ id }) => id === 'company_id')?.displayName).toBe('公司');
	});

	it('are required where a record is made, and are not where it is changed', async () => {
		expect(required((await columnsFor('lead', 'create')).fields)).toEqual(['name', 'mobile']);
		expect(required((await columnsFor('lead', 'update')).fields)).toEqual([]);
		expect(required((await columnsFor('user', 'create')).fields)).toEqual([]);
		// The mobile number is asked for by Identify By.
		expect(required((await columnsFor('member', 'create')).fields)).toEqual(['name']);
		setUp.sandbox.state.objectFields.find(({ field_code, object_name }) => {
			return object_name === 'lead' && field_code === 'life_status';
		})!.is_required = true;
		expect(required((await columnsFor('lead', 'create')).fields)).toEqual(['name', 'mobile']);
	});

	it('are not required where a row has them already', async () => {
		const rows = (...keys: string[]) => ({ values: keys.map((key) => ({ key, value: 'x' })) });
		const panel = { fields: rows('name'), additionalFields: { otherFields: rows('mobile') } };
		expect(required((await columnsFor('lead', 'create', panel)).fields)).toEqual([]);
	});

	it('are those of the business type that the panel holds', async () => {
		const type = { business_type: { __rl: true, mode: 'list', value: businessClient } };
		const asked = () => setUp.sandbox.calls('crmObject.getFields').at(-1)!.body;
		await columnsFor('lead', 'create', type);
		expect(asked()).toMatchObject(sentBy('crmObject.getFields', { business_type: businessClient }));
		await columnsFor('account', 'update', {
			additionalFields: { business_type: { __rl: true, mode: 'id', value: businessAccount } },
		});
		expect(asked()).toMatchObject(
			sentBy('crmObject.getFields', { business_type: businessAccount }),
		);
	});

	it('are created by label, all of them', async () => {
		const { fields: schema } = await columnsFor('lead', 'create');
		const others = schema.filter(({ id, type }) => id.startsWith('custom_') && type === 'string');
		const value = Object.fromEntries(others.map(({ id }) => [id, `={{ $json.text }}`]));
		const parameters = {
			resource: 'lead',
			operation: 'create',
			business_type: { __rl: true, mode: 'list', value: businessClient },
			fields: {
				mappingMode: 'defineBelow',
				value: { name: '王芳', mobile: '={{ $json.mobile }}', ...value },
				schema,
			},
		};
		const items = [{ mobile: '13800000001', text: '价格' }];
		const result = await execute(setUp.store, items, [{ parameters: parameters as never }]);
		expect(result.error).toBeUndefined();
		const sent = bodyOf(['lead.create']).fields as IDataObject;
		expect(Object.keys(sent)).toHaveLength(others.length + 2);
		expect(sent).toMatchObject({ name: '王芳', custom_001: '价格', custom_008: ['opt_1'] });
	});
});

describe('without a list of fields', () => {
	const notice = async () => await columnsFor('lead', 'create');

	it.each([40006, 40003, 20000])('code %i of JING is a sentence on the panel', async (code) => {
		setUp.sandbox.fault({ on: 'crmObject.getFields', times: Infinity, answer: { code } });
		const { fields, emptyFieldsNotice } = await notice();
		expect(fields).toEqual([]);
		expect(emptyFieldsNotice).toMatch(/^CRM Object: Get Fields: \S.*Other Fields/);
	});

	it('an empty list is one as well, and what JING says is no HTML', async () => {
		setUp.sandbox.state.objectFields = [];
		expect((await notice()).emptyFieldsNotice).toContain('JING lists no fields for this record');
		const answer = { code: 40004, msg: '<img src=x>' };
		setUp.sandbox.fault({ on: 'crmObject.getFields', answer });
		expect((await notice()).emptyFieldsNotice).not.toContain('<');
	});

	it('what is mapped already is kept, as the list is an error then', async () => {
		setUp.sandbox.fault({ on: 'crmObject.getFields', answer: { code: 40006 } });
		const fields = { mappingMode: 'defineBelow', value: { a: 1 }, schema: [{ id: 'a' }] };
		await expect(columnsFor('lead', 'create', { fields } as never)).rejects.toThrow(
			/^CRM Object: Get Fields: /,
		);
	});

	it('a credential that is wrong says so', async () => {
		storeCredential(setUp, { appSecret: 'wrong' });
		expect((await notice()).emptyFieldsNotice).toMatch(/App Secret|app_secret|credential/i);
	});
});
