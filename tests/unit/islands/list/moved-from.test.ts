import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movedFrom } from '../../../../src/islands/list/moved-from.ts';

test.each([
  ['abcde', 'abcde', ''],
  ['abcde', 'bcde', ''],
  ['abcde', 'xabyc', ''],
  ['abcde', 'bacde', 'a'],
  ['abcde', 'eabcd', 'abcd'],
  ['abcde', 'bcdea', 'a'],
  ['abcde', 'xdyb', 'b'],
  ['', 'abc', ''],
  ['abc', '', ''],
])('from %s to %s, React moves "%s"', (before, after, moved) => {
  expect(movedFrom([...before], [...after]).join('')).toBe(moved);
});

test('what is not moved keeps its order, and what is moved was above something that is now above it', () => {
  const order = fc.uniqueArray(fc.nat(20), { maxLength: 20 });
  fc.assert(
    fc.property(order, order, (before, after) => {
      const moved = new Set(movedFrom(before, after));
      const stays = (item: number) => before.includes(item) && after.includes(item) && !moved.has(item);
      expect(after.filter(stays)).toEqual(before.filter(stays));
      for (const item of moved) {
        const above = after.slice(0, after.indexOf(item));
        expect(above.some((other) => before.indexOf(other) > before.indexOf(item))).toBe(true);
      }
    }),
  );
});
