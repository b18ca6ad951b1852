import { expect, test } from 'vitest';
import { inThisList } from '../../../src/core/facts/in-this-list.ts';

test('a site names the list of what is not stated only where another list may state it', () => {
  expect([0, 1, 2, 30].map(inThisList)).toEqual(['', '', ' in this list', ' in this list']);
});
