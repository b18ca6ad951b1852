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
  ])('reads the names in %j', (tex, names) => {
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

  test('takes a name with two family names for no name, and says which it is', () => {
    const two = 'family=Doe, family=Roe, given=Jo';
    expect(readNames(`A B and ${two}`)).toMatchObject({ authors: [], unread: two });
    expect(readIn('family=Doe, family=Doe, given=Jo')).toEqual([['Jo', 'Doe']]);
  });
});

test('writeNames(authors) keeps names whole that commas, initials or “and” would divide', () => {
  const authors = [
    { family: 'van der Berg', given: 'Jan' },
    { family: 'Barnes and Noble, Inc.', given: null },
    { family: 'Plato', given: null },
    { family: 'others', given: null },
    { family: 'Doe, Jr.', given: 'A and B' },
    { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
    { family: 'Roe', given: 'Richard', suffix: 'of York' },
    { family: 'Roe', given: 'Richard', suffix: '<3' },
    { family: 'r T.', given: 'k A.' },
  ];
  const tex =
    'van der Berg, Jan and {Barnes and Noble, Inc.} and Plato and {others} and {Doe, Jr.}, {A and B}' +
    ' and King, Jr., Martin Luther and Roe, {of York}, Richard and Roe, {\\textless{}3}, Richard and {r T.}, k A.';
  expect(writeNames(authors)).toBe(tex);
  expect(readNames(tex).authors).toEqual(authors);
});

test('writeNames(authors) puts braces around what would be more than one name, or none', () => {
  const whole = [
    'One Word',
    'One,Comma',
    'A=B',
    'A;B',
    'A；B',
    'A、B',
    'A&B',
    'A<B',
    'and',
    'AND',
    'Others',
    'et al.',
  ];
  expect(writeNames(whole.map((family) => ({ family, given: null })))).toBe(
    '{One Word} and {One,Comma} and {A=B} and {A;B} and {A；B} and {A、B} and {A\\&B} and {A\\textless{}B} and ' +
      '{and} and {AND} and {Others} and {et al.}',
  );
  const families = [
    'Anderson',
    'and',
    'A and',
    'and B',
    'Et Al.',
    'X et. al Y',
    'etal',
    'van; der',
    'A&B',
    'a$b$',
  ];
  expect(writeNames(families.map((family) => ({ family, given: 'Jo' })))).toBe(
    'Anderson, Jo and {and}, Jo and {A and}, Jo and {and B}, Jo and {Et Al.}, Jo and {X et. al Y}, Jo and ' +
      'etal, Jo and {van; der}, Jo and {A\\&B}, Jo and a\\$b\\$, Jo',
  );
});

test.each<[string, (string | null)[][], boolean]>([
  ['Maier, Lena et al.', [['Lena', 'Maier']], true],
  ['Maier, Lena, et al', [['Lena', 'Maier']], true],
  ['Maier, Lena and et~al.', [['Lena', 'Maier']], true],
  ['Betal, Lena', [['Lena', 'Betal']], false],
  ['Maier, Lena and OTHERS', [['Lena', 'Maier']], true],
  [
    'Lena Maier and Anderson',
    [
      ['Lena', 'Maier'],
      [null, 'Anderson'],
    ],
    false,
  ],
  ['A{ and }B, Jo', [['Jo', 'A and B']], false],
  ['Maier~Ohm, Lena~M.', [['Lena M.', 'Maier Ohm']], false],
  ["\\'Elan Vital", [['Élan', 'Vital']], false],
  ['jean {de la} Fontaine', [[null, 'jean de la Fontaine']], false],
  ['Jean {de la} Fontaine', [['Jean de la', 'Fontaine']], false],
  ['Jean {\\relax de la} Fontaine', [['Jean', 'de la Fontaine']], false],
  ['Jean de', [['Jean', 'de']], false],
  ['ludwig beethoven', [[null, 'ludwig beethoven']], false],
  [
    'Roe, {S.J.}, Richard; Doe, Jane',
    [
      ['Richard', 'Roe', 'S.J.'],
      ['Jane', 'Doe'],
    ],
    false,
  ],
  ['FAMILY=Berg, Given=Jan', [['Jan', 'Berg']], false],
  ['prefix=van, family=Berg', [[null, 'van Berg']], false],
  ['Müller \\& Söhne', [], false],
  [
    'J. Maier \\& A. Nowak',
    [
      ['J.', 'Maier'],
      ['A.', 'Nowak'],
    ],
    false,
  ],
  ['M{\\&}uuml;ller, Jo', [['Jo', 'Müller']], false],
  [
    'Doe, J.; Roe, R.',
    [
      ['J.', 'Doe'],
      ['R.', 'Roe'],
    ],
    false,
  ],
  ['Smith J', [['Smith', 'J']], false],
])('readNames(%j) are %j, and whether there are more is %j', (tex, names, more) => {
  const list = readNames(tex);
  expect([list.authors.map(partsOf), list.more]).toEqual([names, more]);
});
