import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printNames, readOwnNames } from '../../../../src/core/formats/csv/own-names.ts';

test.each([
  [
    'Doe, Jane; Roe, Richard',
    [
      ['Doe', 'Jane'],
      ['Roe', 'Richard'],
    ],
  ],
  ['Doe, Jane', [['Doe', 'Jane']]],
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
  expect(readOwnNames(cell)?.map(({ family, given }) => [family, given])).toEqual(names);
});

test.each(['Jane Doe, Richard Roe, Plato', 'Doe, Jane; King, Martin Luther, Jr.'])(
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
  const authors = fc.array(fc.record({ family: name, given: fc.option(name, { nil: null }) }), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(authors, (list) => {
      expect(readOwnNames(printNames(list))).toEqual(list);
    }),
  );
});
