import { expect, test } from 'vitest';
import { formatIssued, formatMoment } from '../../../src/core/text/dates.ts';

test.each([
  ['2026', '2026'],
  ['2026-05', 'May 2026'],
  ['2026-05-09', '9 May 2026'],
  ['1999-12-31', '31 December 1999'],
  ['2024-01', 'January 2024'],
])('formatIssued(%s) is as precise as it: %s', (issued, text) => {
  expect(formatIssued(issued)).toBe(text);
});

test.each([
  ['2026-11-26', '26 November 2026'],
  ['2026-11-26T05:23:41.120Z', '26 November 2026, 05:23 UTC'],
])('formatMoment(%s) is as precise as people need: %s', (moment, text) => {
  expect(formatMoment(moment)).toBe(text);
});
