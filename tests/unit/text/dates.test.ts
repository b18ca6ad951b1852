import { expect, test } from 'vitest';
import { formatIssued } from '../../../src/core/text/dates.ts';

test.each([
  ['2026', '2026'],
  ['2026-05', 'May 2026'],
  ['2026-05-09', '9 May 2026'],
  ['1999-12-31', '31 December 1999'],
  ['2024-01', 'January 2024'],
])('formatIssued(%s) is as precise as it: %s', (issued, text) => {
  expect(formatIssued(issued)).toBe(text);
});
