import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printCell, readCell } from '../../../../src/core/formats/csv/cells.ts';

describe('printCell(text)', () => {
  test.each([
    ['text', 'text'],
    ['', ''],
    ['a, b', '"a, b"'],
    ['a "b"', '"a ""b"""'],
    ['a\nb', '"a\nb"'],
    [' a', '" a"'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', '"\'\rx"'],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    ["'=1", "''=1"],
    ["'quoted'", "'quoted'"],
    ['a=1', 'a=1'],
  ])('%j is %j', (text, cell) => {
    expect(printCell(text)).toBe(cell);
  });
});

test('readCell(cell) takes away the apostrophe of printCell and no other, whatever the text', () => {
  const texts = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'a', ' ', '"', ',') });
  fc.assert(
    fc.property(texts, (text) => {
      const cell = printCell(text);
      const unquoted = /^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
      expect(readCell(unquoted)).toBe(text);
      expect(unquoted).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});
