import { describe, expect, test } from 'vitest';
import { readMonthAndDay } from '../../../../src/core/formats/shared/read-month-and-day.ts';

describe('readMonthAndDay(text)', () => {
  const months = [
    ...[
      ['jan', 'January'],
      ['feb', 'February'],
      ['mar', 'March'],
      ['apr', 'April'],
      ['may', 'May'],
    ],
    ...[
      ['jun', 'June'],
      ['jul', 'July'],
      ['aug', 'August'],
      ['sep', 'Sept'],
      ['sep', 'September'],
    ],
    ...[
      ['oct', 'October'],
      ['nov', 'November'],
      ['dec', 'December'],
    ],
  ] as const;

  test.each(months)('a month is known by its short name, %s, and its long one, %s', (short, long) => {
    const alone = { year: null, month: short, day: null, isWhole: true };
    for (const name of [short, long, long.toUpperCase(), `${short}.`]) {
      expect(readMonthAndDay(name), name).toEqual(alone);
    }
    expect(readMonthAndDay(`${long}x`)).toEqual({ year: null, month: null, day: null, isWhole: false });
    expect(readMonthAndDay(`x${long}`)).toEqual({ year: null, month: null, day: null, isWhole: false });
  });

  test.each([
    ['May 4', null, 'may', '4'],
    ['4~May', null, 'may', '4'],
    ['4-May', null, 'may', '4'],
    ['\u00A0May\u00A04', null, 'may', '4'],
    ['1st May', null, 'may', '1'],
    ['4, May', null, 'may', '4'],
    ['May 2nd', null, 'may', '2'],
    ['May 3rd', null, 'may', '3'],
    ['May 14th', null, 'may', '14'],
    ['2024 MAY 11', '2024', 'may', '11'],
    ['May 4, 2024', '2024', 'may', '4'],
    ['May 2024', '2024', 'may', null],
    ['5', null, '5', null],
    [' 05 ', null, '05', null],
  ])('%j is all of year %s, month %s and day %s', (text, year, month, day) => {
    expect(readMonthAndDay(text)).toEqual({ year, month, day, isWhole: true });
  });

  test.each([
    ['May 4-5', null, 'may', null],
    ['4th of May', null, 'may', '4'],
    ['May th', null, 'may', null],
    ['May 100', null, 'may', null],
    ['2024 May 2025', null, 'may', null],
    ['May-June', null, null, null],
    ['jul-dic', null, null, null],
    ['mai/june', null, null, null],
    ['Jul./Dez.', null, null, null],
    ['Spring – May', null, null, null],
    ['may change', null, null, null],
    ['jul. a dic.', null, null, null],
    ['Jul. & Dez.', null, null, null],
    ['abr.--jun.', null, null, null],
    ['mid-May', null, 'may', null],
    ['May Suppl 1', null, 'may', null],
    ['May issue', null, 'may', null],
    ['15 May 2024, Aix-en-Provence', '2024', 'may', '15'],
    ['2024 May 15 ahead-of-print', '2024', 'may', '15'],
    ['Tuesday 4 May', null, 'may', '4'],
    ['Published online 4 May', null, 'may', '4'],
    ['4/May', null, 'may', '4'],
    ['2024/May/4/', '2024', 'may', '4'],
    ['12 jun de 2024', '2024', 'jun', '12'],
    ['12 de jun. de 2024', '2024', 'jun', '12'],
    ['May the 4th', null, 'may', '4'],
    ['Issue 4 May', null, 'may', null],
    ['Vol. 3, May', null, 'may', null],
    ['Vol. 3 May', null, 'may', null],
    ['May 2024 4', '2024', 'may', null],
    ['May 2024;12', '2024', 'may', null],
    ['May (2nd ed.)', null, 'may', null],
    ['Mon, 4 May 2024', '2024', 'may', '4'],
    ['May-June 2024', '2024', null, null],
    ['2024', '2024', null, null],
    ['spring', null, null, null],
    ['123', null, null, null],
    ['1 2', null, null, null],
    ['', null, null, null],
    [`May${' '.repeat(198)}`, null, null, null],
  ])('%j says more or less than year %s, month %s and day %s', (text, year, month, day) => {
    expect(readMonthAndDay(text)).toEqual({ year, month, day, isWhole: false });
  });

  test('a text of 200 characters is read', () => {
    expect(readMonthAndDay(`May${' '.repeat(197)}`).month).toBe('may');
  });
});
