import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printCell, readCell } from '../../../../src/core/formats/csv/cells.ts';
import { parse } from '../../../../src/core/formats/csv/parse.ts';
import { readRows } from '../../../../src/core/formats/csv/rows.ts';

const short = (text: string, separator = ',') =>
  Array.from(readRows(text, separator), (row) =>
    'problem' in row
      ? `${row.line}:${row.column} ${row.problem}`
      : row.cells.map((cell) => `${cell.line}:${cell.column} ${cell.text}`),
  );

test.each([
  ['', []],
  ['a', [['1:1 a']]],
  [
    'a,b\nc,',
    [
      ['1:1 a', '1:3 b'],
      ['2:1 c', '2:3 '],
    ],
  ],
  ['a\r\n\r\nb\rc\n', [['1:1 a'], ['3:1 b'], ['4:1 c']]],
  ['"a\r\nb\n\n","c"\nd', [['1:1 a\r\nb\n\n', '4:3 c'], ['5:1 d']]],
  ['"",""""', [['1:1 ', '1:4 "']]],
  [' "a" , b "c" ', [['1:1 a', '1:7  b "c" ']]],
  [
    ',\n,,',
    [
      ['1:1 ', '1:2 '],
      ['2:1 ', '2:2 ', '2:3 '],
    ],
  ],
])('readRows(%j) are %j', (text, rows) => {
  expect(short(text)).toEqual(rows);
});

test('readRows(text, tab) takes no tab for a blank', () => {
  expect(short('"a"\t\t"b"\n\t', '\t')).toEqual([
    ['1:1 a', '1:5 ', '1:6 b'],
    ['2:1 ', '2:2 '],
  ]);
});

test.each([
  ['a\n"b"c', ['2:4 Found text after a quoted cell.']],
  ['a\n"b\nc" d,e\nf', ['3:4 Found text after a quoted cell.']],
  ['a\nb,"c\n"', []],
  ['a\nb,"c""\nd', ['2:3 A quote opens a cell that no quote closes.']],
])('readRows(%j) says where a quoted cell breaks the rules', (text, problems) => {
  expect(short(text).filter((row) => typeof row === 'string')).toEqual(problems);
});

test.each<[string, string, unknown[]]>([
  [' \t"a"\t ,b', ',', [['1:1 a', '1:9 b']]],
  ['  "a"  \tb', '\t', [['1:1 a', '1:9 b']]],
  ['a;"b;c";d', ';', [['1:1 a', '1:3 b;c', '1:9 d']]],
  [
    'a|b\n"c|d"|e',
    '|',
    [
      ['1:1 a', '1:3 b'],
      ['2:1 c|d', '2:7 e'],
    ],
  ],
  ['a]b', ']', [['1:1 a', '1:3 b']]],
  ['a\\b', '\\', [['1:1 a', '1:3 b']]],
  ['a^b-c', '^', [['1:1 a', '1:3 b-c']]],
  ['a^b-c', '-', [['1:1 a^b', '1:5 c']]],
  ['"a\rb\r\nc",d\ne', ',', [['1:1 a\rb\r\nc', '3:4 d'], ['4:1 e']]],
  ['x,"a\r\nb" ,  c\r\nd', ',', [['1:1 x', '1:3 a\r\nb', '2:5   c'], ['3:1 d']]],
  ['"a"\r"b"\r\n"c"', ',', [['1:1 a'], ['2:1 b'], ['3:1 c']]],
  ['a\r\n\r\n\r\nb', ',', [['1:1 a'], ['4:1 b']]],
  ['"a""b""",c', ',', [['1:1 a"b"', '1:10 c']]],
  ['""\n"",', ',', [['2:1 ', '2:4 ']]],
  [' ,\n\t\n a', ',', [['1:1  ', '1:3 '], ['3:1  a']]],
  ['a,"b', ',', ['1:3 A quote opens a cell that no quote closes.']],
  ['"a\n\nb" x\nc', ',', ['3:4 Found text after a quoted cell.', ['3:1 b" x'], ['4:1 c']]],
])('%j with %j between its cells has the rows %j', (text, separator, rows) => {
  expect(short(text, separator)).toEqual(rows);
});

test('rows that are written with any separator are read back', () => {
  const separators = fc.constantFrom(...',;\t|\\]^[-.*$ax');
  const texts = fc.string({ unit: fc.constantFrom(...'ab",;\t\r\n|\\]^- '), maxLength: 6 });
  const rows = fc.array(fc.array(texts, { minLength: 2, maxLength: 4 }), { maxLength: 4 });
  fc.assert(
    fc.property(separators, rows, fc.constantFrom('\n', '\r\n', '\r'), (separator, table, end) => {
      const text = table
        .map((row) => row.map((cell) => printCell(cell, separator)).join(separator))
        .join(end);
      const read = Array.from(readRows(text, separator), (row) =>
        'cells' in row ? row.cells.map((cell) => readCell(cell.text)) : row.problem,
      );
      expect(read, text).toEqual(table);
    }),
  );
});

test.each([...'\\]^[-.*|'])('a table that states %s as its separator is read', (separator) => {
  const { papers } = parse(`sep=${separator}\ntitle${separator}year\nOne${separator}2024\n`);
  expect(papers.map(({ title, issued }) => [title, issued])).toEqual([['One', '2024']]);
});
