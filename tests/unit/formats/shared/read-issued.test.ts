import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readIssued, toIssued } from '../../../../src/core/formats/shared/read-issued.ts';
import { issuedSchema } from '../../../../src/core/schemas/issued.ts';

describe('readIssued(text)', () => {
  test.each([
    ['2025', '2025'],
    ['2025-3', '2025-03'],
    ['2025/03/09', '2025-03-09'],
    ['2025///', '2025'],
    ['2025/03//', '2025-03'],
    ['2025/03/09/', '2025-03-09'],
    [' 2025-03-09T23:59:59Z', '2025-03-09'],
    ['2025-03-09 10:00:00', '2025-03-09'],
    ['2025-03-09 10:00:00 +0200', '2025-03-09'],
    ['9 March 2025 10:00 GMT', '2025-03-09'],
    ['2025-03-09Z', '2025-03-09'],
    ['2025-03-09-05:00', '2025-03-09'],
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
    ['9 March 2025', '2025-03-09'],
    ['9th Mar. 2025', '2025-03-09'],
    ['March 9, 2025', '2025-03-09'],
    ['MAR 2025', '2025-03'],
    ['September, 2025', '2025-09'],
    ['2025 Sept 9', '2025-09-09'],
    ['2025-May-09', '2025-05-09'],
  ])('%j is %s', (text, issued) => {
    expect(readIssued(text)).toEqual({ issued });
  });

  test.each([
    ['', 'no date'],
    ['in press', 'no date'],
    ['03/04/2025', 'no date'],
    ['25', 'no date'],
    ['2025-03/09', 'no date'],
    ['2024/2025', 'no date'],
    ['2025 12:345-350', 'no date'],
    [`2025 ${' '.repeat(200)}10:00`, 'no date'],
    ['2025/', 'no date'],
    ['2025-03/', 'no date'],
    ['/2025', 'no date'],
    ['Marching 2025', 'no date'],
    ['2025-13', 'a month that there is not: 13'],
    ['2025-00', 'a month that there is not: 00'],
    ['2025-02-29', 'a day that 2025-02 does not have: 29'],
    ['1900-02-29', 'a day that 1900-02 does not have: 29'],
    ['31 April 2025', 'a day that 2025-04 does not have: 31'],
    ['2025-03-00', 'a day that 2025-03 does not have: 00'],
  ])('%j is no date, and the reason is said', (text, reason) => {
    expect(readIssued(text)).toEqual({ issued: null, reason: expect.stringContaining(reason) });
  });

  test('gives only what a record can hold, whatever the text', () => {
    const near = fc
      .tuple(
        fc.nat(10_000),
        fc.constantFrom('-', '/', ' ', ''),
        fc.nat(14),
        fc.constantFrom('-', '/'),
        fc.nat(33),
      )
      .map((parts) => parts.join(''));
    const texts = fc.oneof(fc.string({ unit: 'grapheme' }), near);
    fc.assert(
      fc.property(texts, (text) => {
        const { issued } = readIssued(text);
        expect(issued === null || issuedSchema.safeParse(issued).success, text).toBe(true);
      }),
    );
  });

  test('reads every real day as it is', () => {
    const days = fc.date({ min: new Date('1500-01-01'), max: new Date('2500-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const issued = date.toISOString().slice(0, 10);
        expect(readIssued(issued)).toEqual({ issued });
        expect(readIssued(date.toISOString())).toEqual({ issued });
      }),
    );
  });
});

describe('toIssued(year, month, day)', () => {
  test.each([
    [[2025], '2025'],
    [['2025', null, ''], '2025'],
    [[2025, 3], '2025-03'],
    [[2025, 'march', '9'], '2025-03-09'],
    [['2025', 'Sep.', undefined], '2025-09'],
  ])('of %j is %s', (parts, issued) => {
    expect(toIssued(...(parts as [unknown]))).toEqual({ issued });
  });

  test.each([
    [[null], 'states no year'],
    [[{}], 'states no year'],
    [[825], 'states no year of four digits'],
    [[-44], 'states no year of four digits'],
    [[2025, null, 9], 'states a day without a month'],
    [[2025, 'Smarch'], 'states a month that there is not: Smarch'],
    [[2025, 1.5], 'states a month that there is not: 1.5'],
  ])('of %j is none', (parts, reason) => {
    expect(toIssued(...(parts as [unknown]))).toEqual({ issued: null, reason });
  });
});
