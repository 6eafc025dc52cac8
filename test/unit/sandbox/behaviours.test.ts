import { behaviours } from '../../../sandbox/behaviour/index';
import { operations } from './routeList';

it('knows how every call of the platform behaves', () => {
	expect([...behaviours.keys()]).toEqual(operations.map(({ key }) => key));
});
