import { expect, test } from 'vitest';
import { printCsv } from '../../../src/core/text/csv.ts';

test('printCsv(rows) quotes what needs it and ends every line as RFC 4180 does', () => {
  expect(
    printCsv([
      ['a', 'b,c'],
      ['say "so"', 'two\nlines'],
      ['', '1,204'],
    ]),
  ).toBe('a,"b,c"\r\n"say ""so""","two\nlines"\r\n,"1,204"\r\n');
});

test.each(['=1+1', '+1', '-1', '@sum', '\tx', '\rx', '\nx'])(
  'printCsv never begins a cell with %j',
  (cell) => {
    expect(printCsv([[cell]]).replace(/^"/, '')).toMatch(/^'/);
  },
);
