import { expect, test } from 'vitest';
import { count } from '../../../src/core/text/numbers.ts';

test('count(number, noun) has the noun in its number', () => {
  expect([0, 1, 2, 1204].map((number) => count(number, 'paper'))).toEqual([
    '0 papers',
    '1 paper',
    '2 papers',
    '1,204 papers',
  ]);
  expect(count(2, 'category', 'categories')).toBe('2 categories');
});
