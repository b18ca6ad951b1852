import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printNames, readOwnNames } from '../../../../src/core/formats/csv/own-names.ts';
import { authors, usualSuffixes } from '../../../support/formats/bibliographic-works.ts';

test.each([
  [
    'Doe, Jane; Roe, Richard',
    [
      ['Doe', 'Jane'],
      ['Roe', 'Richard'],
    ],
  ],
  ['Doe, Jane', [['Doe', 'Jane']]],
  ['King, Martin Luther, Jr.', [['King', 'Martin Luther', 'Jr.']]],
  ['The Sand and Water Group;', [['The Sand and Water Group', null]]],
  ['Anders and And', [['Anders and And', null]]],
  ['; , Jane ;', [['Jane', null]]],
  [
    'A\\, B\\; C; D\\\\',
    [
      ['A, B; C', null],
      ['D\\', null],
    ],
  ],
  ["{\\'E}mile Zola", [["{\\'E}mile Zola", null]]],
])('readOwnNames(%j) is %j', (cell, names) => {
  const read = readOwnNames(cell);
  expect(read?.map(({ family, given, suffix }) => [family, given, ...(suffix ? [suffix] : [])])).toEqual(
    names,
  );
});

test('a suffix that commas would make a given name stays in the family name', () => {
  expect(printNames([{ family: 'Roe', given: 'Richard', suffix: 'S.J.' }])).toBe('Roe S.J., Richard');
});

test.each(['Jane Doe, Richard Roe, Plato', 'Doe, Jane; King, Martin Luther, Jr., Esq.'])(
  'readOwnNames(%j) is null, for commas do not tell names apart',
  (cell) => {
    expect(readOwnNames(cell)).toBeNull();
  },
);

test('readOwnNames(printNames(authors)) are the authors, whatever they are called', () => {
  const name = fc
    .array(fc.constantFrom('a', ' ', ',', ';', '\\', ' and ', '&', ' & ', '(', "'", 'Ї', '刘'), {
      maxLength: 6,
    })
    .map((parts) => parts.join('').trim())
    .filter((text) => text !== '');
  const lists = fc.array(authors(name, usualSuffixes), { maxLength: 4 });
  fc.assert(
    fc.property(lists, (list) => {
      expect(readOwnNames(printNames(list))).toEqual(list);
    }),
  );
});

test.each([
  [[{ family: 'Sand and Water', given: null }], 'Sand and Water;'],
  [[{ family: 'Sand & Water', given: null }], 'Sand & Water;'],
  [[{ family: 'Anders', given: null }], 'Anders'],
  [
    [
      { family: 'Sand and Water', given: null },
      { family: 'Roe', given: 'Ann' },
    ],
    'Sand and Water; Roe, Ann',
  ],
  [[{ family: 'A,B;C\\', given: 'D' }], 'A\\,B\\;C\\\\, D'],
  [[{ family: 'King', given: 'Martin', suffix: 'Jr.' }], 'King, Martin, Jr.'],
  [[], ''],
])('%j are written as %s', (authors, cell) => {
  expect(printNames(authors)).toBe(cell);
});
