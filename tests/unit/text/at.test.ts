import { expect, test } from 'vitest';
import { at } from '../../../src/core/text/at.ts';

test('at(list, index) is the item, also where it is 0, empty or null', () => {
  expect([at([0, ''], 0), at([0, ''], 1), at([null], 0), at(Uint8Array.of(7), 0)]).toEqual([0, '', null, 7]);
});

test.each([-1, 2, Number.NaN])('at(list, %d) throws where the list of two has no such item', (index) => {
  expect(() => at(['a', 'b'], index)).toThrow(RangeError);
});
