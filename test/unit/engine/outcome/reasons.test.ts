import { faultOfEntry } from '../../../../nodes/Jing/engine/outcome/batchFaults';
import documented from '../../../fixtures/errorCodes.json';
import { about, element } from '../../support/faults';

it.each([...new Set(documented.map(({ code }) => code))])(
	'the code %i of a rejected entry comes with a reason in English',
	(error_code) => {
		const { message } = faultOfEntry({ error_code, error_msg: '其他' }, about, element);
		expect(message).toMatch(new RegExp(`\\([A-Za-z][A-Za-z ]+, code ${error_code}\\)`));
	},
);
