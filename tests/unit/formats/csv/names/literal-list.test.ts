import { expect, test } from 'vitest';
import { readLiteralList } from '../../../../../src/core/formats/csv/names/literal-list.ts';

test.each([
  ["['Maier', 'Nowak']", ['Maier', 'Nowak']],
  ["('Maier',)", ['Maier']],
  [' ["Maier"] ', ['Maier']],
  ["['Maier' 'Nowak']", ['Maier', 'Nowak']],
  ["['Maier',\n 'Nowak']", ['Maier', 'Nowak']],
  ["[' Maier ', '', '  ']", ['Maier']],
  ["['Maier', None, nan, null]", ['Maier']],
  ['[]', []],
  ['[ ]', []],
  // Characters behind a backslash.
  ['["a\\"b"]', ['a"b']],
  ["['it\\'s']", ["it's"]],
  ['["\\u00e9\\xE9\\n\\tx\\q"]', ['éé  xq']],
  // Objects.
  ["[{'name': 'Maier'}]", ['Maier']],
  ["[{'name': 'Maier', 'count': 5, 'next': None, 'isFirst': true, 'id': 0000-1}]", ['Maier']],
  ["[{'family': 'Maier', 'given': 'Lena'}, {'family': 'Nowak'}]", ['Maier, Lena', 'Nowak']],
  ["[{'first_name': 'Lena', 'last_name': 'Maier', 'name': 'L. M.'}]", ['Maier, Lena']],
  ["[{'given': 'Lena', 'name': 'Lena Maier'}]", ['Lena Maier']],
  ["[{'family': ' ', 'name': ' Lena Maier '}]", ['Lena Maier']],
  ["[{'author': 'L', 'display_name': 'Lena'}]", ['Lena']],
  ["[{'name': 'Maier'}, 'Nowak']", ['Maier', 'Nowak']],
  [
    "[{'rank': 1, 'name': 'Maier'}, {'name': 'Nowak', 'rank'}, {'name': 'Olsen'}]",
    ['Maier', 'Nowak', 'Olsen'],
  ],
])('%s is a list of %j', (cell, names) => {
  expect(readLiteralList(cell)).toEqual(names);
});

test.each([
  'Maier, Lena',
  "{'name': 'Maier'}",
  "['Maier'",
  "['Maier', ']",
  "['Maier']x",
  "x['Maier']",
  "['Maier', Nowak]",
  "['Maier', 5]",
  "['Maier', -]",
  "['Maier': 'Lena']",
  '["Maier", \'Nowak]',
  "['Maier', undefined]",
  '[}]',
  '[{}]',
  "[{'given': 'Lena'}]",
  "[{'name': ' '}]",
  "[{'name': 'Maier'}",
  "[{'name': 'Maier']",
  "[{'name': 'Maier', 'home': {'name': 'Harbour'}}]",
  "[{'ids': [1], 'name': 'Maier'}]",
])('%s is no list of names', (cell) => {
  expect(readLiteralList(cell)).toBeNull();
});
