import { expect, test } from 'vitest';
import { pluralize } from '../../../src/core/text/numbers.ts';

test('pluralize(number, noun) has the noun in its number', () => {
  expect([0, 1, 2, 1204].map((number) => pluralize(number, 'paper'))).toEqual([
    '0 papers',
    '1 paper',
    '2 papers',
    '1,204 papers',
  ]);
  expect(pluralize(2, 'category', 'categories')).toBe('2 categories');
});
