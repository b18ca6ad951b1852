import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dateCode,
  formatRange,
  papersInRange,
  rangeKey,
  readRangeKey,
  toRange,
} from '../../../../src/core/search/view/date-range.ts';
import { printMonth } from '../../../../src/core/text/dates.ts';

const dates = ['2025-03-14', '2025-03', '2025', '2026-01-01', null];
const within = (from: string | null, to: string | null) =>
  papersInRange({ from, to }, dates.map(dateCode)).map((index) => dates[index]);

describe('papersInRange(range, codes)', () => {
  test('includes the months of both ends', () => {
    expect(within('2025-03', '2025-03')).toEqual(['2025-03-14', '2025-03']);
    expect(within('2025-04', '2026-01')).toEqual(['2026-01-01']);
  });

  test('includes a paper with only a year if the whole year is in the range', () => {
    expect(within('2025-01', '2025-12')).toContain('2025');
    expect(within('2025', '2025')).toContain('2025');
    expect(within('2025-02', '2025-12')).not.toContain('2025');
  });

  test('never includes a paper without a date, however open the range is', () => {
    expect(within(null, '9999')).toEqual(['2025-03-14', '2025-03', '2025', '2026-01-01']);
    expect(within('0000', null)).toHaveLength(4);
    expect(papersInRange({ from: null, to: '0001' }, [dateCode('0000'), dateCode(null)])).toEqual([0]);
  });

  test('finds every month between its ends and none outside', () => {
    const month = fc.integer({ min: 0, max: 9999 * 12 + 11 });
    fc.assert(
      fc.property(month, month, month, (a, b, paper) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        const range = { from: printMonth(first), to: printMonth(last) };
        const inside = papersInRange(range, [dateCode(printMonth(paper))]).length === 1;
        expect(inside).toBe(paper >= first && paper <= last);
      }),
    );
  });
});

test.each([
  ['2025-03', '2025-06', 'March 2025 – June 2025'],
  ['2025', '2025', '2025'],
  ['2025', null, 'from 2025'],
  [null, '2024-12', 'until December 2024'],
])('formatRange(%s, %s) is %s', (from, to, text) => {
  expect(formatRange({ from, to })).toBe(text);
  expect(readRangeKey(rangeKey({ from, to }))).toEqual({ from, to });
});

describe('readRangeKey(key)', () => {
  const month = fc.integer({ min: 0, max: 9999 * 12 + 11 }).map(printMonth);
  const end = fc.option(
    fc.oneof(
      month,
      month.map((date) => date.slice(0, 4)),
    ),
  );

  test('reads every range as its key was written', () => {
    fc.assert(
      fc.property(end, end, (from, to) => {
        const range = toRange(from, to);
        if (range) expect(readRangeKey(rangeKey(range))).toEqual(range);
      }),
    );
  });

  test('reads nothing from a text that no range has as its key', () => {
    const others = ['', '..', '2025', '2025-3..', '2025-3..2026', 'a..b', '2025..2026..2027', '2025-13..'];
    for (const key of [...others, '2025..2024', '2025..soon']) expect(readRangeKey(key), key).toBeNull();
    const part = fc.constantFrom('2025', '2024-06', '..', '.', '-', '1', 'x', ' ');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const key = parts.join('');
        const range = readRangeKey(key);
        if (range) expect(rangeKey(range)).toBe(key);
      }),
    );
    expect(toRange('', null)).toBeNull();
  });
});

test('later dates have higher codes, a year before its months, and no date has none', () => {
  const dates = ['0000', '2024-12', '2025', '2025-01', '2025-02-28', '2025-12', '2026'];
  expect([null, '', ...dates].map(dateCode)).toEqual([
    ...[0, 0, 1, 26_325, 26_326, 26_327, 26_328, 26_338, 26_339],
  ]);
});

test.each<[string | null, string | null, unknown]>([
  ['2025', '2024', { from: '2024', to: '2025' }],
  ['2025-06', '2025', { from: '2025-06', to: '2025' }],
  ['2025', '2025-06', { from: '2025', to: '2025-06' }],
  ['2025-12', '2025-12', { from: '2025-12', to: '2025-12' }],
  ['2026-01', '2025', { from: '2025', to: '2026-01' }],
  ['2025-00', '2025', { from: null, to: '2025' }],
  ['2025-10', 'soon', { from: '2025-10', to: null }],
  ['25', '2025-1', null],
  ['2025-03-01', null, null],
  [null, null, null],
])('the range from %j to %j', (from, to, range) => {
  expect(toRange(from, to)).toEqual(range);
});

test('the key of a range leaves an open end empty', () => {
  const keys = [
    { from: '2025-03', to: '2025-06' },
    { from: '2025', to: null },
    { from: null, to: '2024' },
  ].map(rangeKey);
  expect(keys).toEqual(['2025-03..2025-06', '2025..', '..2024']);
});

test('a year at the end of a range includes all of its months, and no month beside it', () => {
  const codes = ['2024-12', '2025-01', '2025-12', '2026-01', '2026'].map(dateCode);
  expect(papersInRange({ from: '2025', to: '2025' }, codes)).toEqual([1, 2]);
  expect(papersInRange({ from: '2025', to: null }, codes)).toEqual([1, 2, 3, 4]);
  expect(papersInRange({ from: null, to: '2025' }, codes)).toEqual([0, 1, 2]);
  expect(papersInRange({ from: '2026-02', to: '2026-12' }, codes)).toEqual([]);
  expect(papersInRange({ from: '2026-01', to: '2026-11' }, codes)).toEqual([3]);
});
