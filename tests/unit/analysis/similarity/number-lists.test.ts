import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NumberLists } from '../../../../src/core/analysis/similarity/number-lists.ts';

const number = fc.integer({ min: 0, max: 2 ** 32 - 1 });

test('lists come back whole, in the order in which they were added, however many numbers they have', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.array(number), fc.array(number, { minLength: 1500, maxLength: 1600 }))),
      (all) => {
        const lists = new NumberLists();
        for (const list of all) lists.add(list);
        expect(lists.length).toBe(all.length);
        expect(Array.from(lists.each(), (list) => Array.from(list))).toEqual(all);
      },
    ),
  );
});
