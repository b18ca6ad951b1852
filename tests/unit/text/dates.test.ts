import { expect, test } from 'vitest';
import { formatIssued, formatMoment, monthsOf, printMonth, printYear } from '../../../src/core/text/dates.ts';

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

test.each([
  ['2025', 24_300, 24_311],
  ['2025-01', 24_300, 24_300],
  ['2025-12-31', 24_311, 24_311],
  ['0000', 0, 11],
])('monthsOf(%s) is from %i to %i', (issued, first, last) => {
  expect(monthsOf(issued)).toEqual({ first, last });
});

test('months and years are printed as dates have them', () => {
  expect([24_300, 24_309, 24_311].map(printMonth)).toEqual(['2025-01', '2025-10', '2025-12']);
  expect([1, 86 * 12].map(printMonth)).toEqual(['0000-02', '0086-01']);
  expect([7, 986, 2025].map(printYear)).toEqual(['0007', '0986', '2025']);
});
