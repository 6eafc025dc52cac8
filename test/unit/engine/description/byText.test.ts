import { byText } from '../../../../nodes/Jing/engine/description/byText';

it('sorts without regard to case and keeps the order of equal texts', () => {
	expect(['b', 'C', 'a', 'B', ''].sort(byText)).toEqual(['', 'a', 'b', 'B', 'C']);
});
