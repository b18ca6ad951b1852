import { describe, expect, test } from 'vitest';
import { readNames } from '../../../../src/core/formats/bibtex/read-names.ts';
import { writeNames } from '../../../../src/core/formats/bibtex/write-names.ts';
import { partsOf } from '../../../support/formats/author-parts.ts';

const readIn = (tex: string) => readNames(tex).authors.map(partsOf);

describe('readNames(tex)', () => {
  test.each<[string, (string | null)[][]]>([
    ['Doe, Jane', [['Jane', 'Doe']]],
    ['Jane Ann Doe', [['Jane Ann', 'Doe']]],
    ['Ludwig van Beethoven', [['Ludwig', 'van Beethoven']]],
    ['van der Berg, Jr., Jan', [['Jan', 'van der Berg', 'Jr.']]],
    ['Roe, Richard, III', [['Richard', 'Roe', 'III']]],
    ['Roe, {S.J.}, Richard', [['Richard', 'Roe', 'S.J.']]],
    ['family=Plato, suffix=Jr.', [[null, 'Plato Jr.']]],
    [
      "Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin",
      [['Charles Louis Xavier Joseph', 'de la Vallée Poussin']],
    ],
    [
      "{\\'E}mile Zola and Per Mu\\~noz",
      [
        ['Émile', 'Zola'],
        ['Per', 'Muñoz'],
      ],
    ],
    [
      '{Barnes and Noble, Inc.} and {CERN}',
      [
        [null, 'Barnes and Noble, Inc.'],
        [null, 'CERN'],
      ],
    ],
    ['Donald~E. Knuth', [['Donald E.', 'Knuth']]],
    [
      'A and\n  B AND C',
      [
        [null, 'A'],
        [null, 'B'],
        [null, 'C'],
      ],
    ],
    ['family=Berg, given=Jan, prefix=van der, suffix=Jr.', [['Jan', 'van der Berg', 'Jr.']]],
    [
      'Шевченко, Тарас and Леся Українка',
      [
        ['Тарас', 'Шевченко'],
        ['Леся', 'Українка'],
      ],
    ],
    [
      '刘, 子渝 and 王佳琦',
      [
        ['子渝', '刘'],
        [null, '王佳琦'],
      ],
    ],
    ['محمد, علي', [['علي', 'محمد']]],
    [
      'Anderson, Andy and Brandt, Randy',
      [
        ['Andy', 'Anderson'],
        ['Randy', 'Brandt'],
      ],
    ],
    [
      ', Jane and and Doe, ',
      [
        [null, 'Jane'],
        [null, 'Doe'],
      ],
    ],
    ['', []],
  ])('%j', (tex, names) => {
    expect(readIn(tex)).toEqual(names);
  });

  test('tells where the list goes on', () => {
    expect(readNames('Doe, Jane and others')).toEqual({
      authors: [{ family: 'Doe', given: 'Jane' }],
      more: true,
      unread: null,
      leftOut: new Set(),
    });
    expect(readNames('Doe, Jane and {others}').more).toBe(false);
  });
});

test('writeNames(authors) keeps names whole that commas or “and” would divide', () => {
  const authors = [
    { family: 'van der Berg', given: 'Jan' },
    { family: 'Barnes and Noble, Inc.', given: null },
    { family: 'Plato', given: null },
    { family: 'others', given: null },
    { family: 'Doe, Jr.', given: 'A and B' },
    { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
    { family: 'Roe', given: 'Richard', suffix: 'of York' },
  ];
  const tex =
    'van der Berg, Jan and {Barnes and Noble, Inc.} and Plato and {others} and {Doe, Jr.}, {A and B}' +
    ' and King, Jr., Martin Luther and Roe, {of York}, Richard';
  expect(writeNames(authors)).toBe(tex);
  expect(readNames(tex).authors).toEqual(authors);
});
