import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pluralize, printCount, rangeOf } from '../../../src/core/text/numbers.ts';

test('printCount(count) is what the engine prints of a whole number in English', () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat(2_000_000), fc.maxSafeInteger()), (count) => {
      expect(printCount(count)).toBe(count.toLocaleString('en'));
    }),
  );
});

test('pluralize(number, noun) has the noun in its number', () => {
  expect([0, 1, 2, 1204].map((number) => pluralize(number, 'paper'))).toEqual([
    '0 papers',
    '1 paper',
    '2 papers',
    '1,204 papers',
  ]);
  expect(pluralize(2, 'category', 'categories')).toBe('2 categories');
});

test('rangeOf(first, last, total) says which of all things a page shows', () => {
  expect(rangeOf(1101, 1200, 1204)).toBe('1,101–1,200 of 1,204');
});
