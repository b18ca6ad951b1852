import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printNames, readNames } from '../../../../src/core/formats/csv/names.ts';

test.each([
  [
    'Doe, Jane; Roe, Richard',
    [
      ['Doe', 'Jane'],
      ['Roe', 'Richard'],
    ],
  ],
  ['Doe, Jane', [['Doe', 'Jane']]],
  [
    'Jane Doe AND Richard Roe & Plato',
    [
      ['Jane Doe', null],
      ['Richard Roe', null],
      ['Plato', null],
    ],
  ],
  ['The Sand and Water Group;', [['The Sand and Water Group', null]]],
  ['Anders And', [['Anders And', null]]],
  ['; , Jane ;', [['Jane', null]]],
  [
    'A\\, B\\; C; D\\\\',
    [
      ['A, B; C', null],
      ['D\\', null],
    ],
  ],
  ["{\\'E}mile Zola", [["{\\'E}mile Zola", null]]],
])('readNames(%j) is %j', (cell, names) => {
  expect(readNames(cell)?.map(({ family, given }) => [family, given])).toEqual(names);
});

test.each(['Jane Doe, Richard Roe, Plato', 'Doe, Jane; King, Martin Luther, Jr.'])(
  'readNames(%j) is null, for commas do not tell names apart',
  (cell) => {
    expect(readNames(cell)).toBeNull();
  },
);

test('readNames(printNames(authors)) are the authors, whatever they are called', () => {
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
      expect(readNames(printNames(list))).toEqual(list);
    }),
  );
});
