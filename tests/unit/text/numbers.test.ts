import { expect, test } from 'vitest';
import { pluralize, rangeOf } from '../../../src/core/text/numbers.ts';

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
