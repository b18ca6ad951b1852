import { expect, test } from 'vitest';
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
