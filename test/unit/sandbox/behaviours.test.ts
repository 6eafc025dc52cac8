import { behaviours } from '../../../sandbox/behaviour/index';
import { routes } from './routeList';

it('knows how every call of the platform behaves', () => {
	const keys = routes.map(({ key }) => key).filter((key) => !/^(oauth|robot)\./.test(key));
	expect(keys).toHaveLength(99);
	expect([...behaviours.keys()]).toEqual(keys);
});
