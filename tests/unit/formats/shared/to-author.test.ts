import { expect, test } from 'vitest';
import { toAuthor, withUsualSuffix } from '../../../../src/core/formats/shared/to-author.ts';

test.each([
  [['Moss', 'Nora', 'Jr.'], { family: 'Moss', given: 'Nora', suffix: 'Jr.' }],
  [['Moss', 'Nora', ''], { family: 'Moss', given: 'Nora' }],
  [['Moss', 'Nora'], { family: 'Moss', given: 'Nora' }],
  [['Plato', null, 'Jr.'], { family: 'Plato Jr.', given: null }],
  [['', 'Plato', 'Jr.'], { family: 'Plato Jr.', given: null }],
  [['Plato', ''], { family: 'Plato', given: null }],
  [[undefined, 'Plato'], { family: 'Plato', given: null }],
  [[null, null, 'Jr.'], { family: 'Jr.', given: null }],
  [[null, undefined], null],
  [['', '', ''], null],
])('the author of the parts %j is %j', (parts, author) => {
  const [family, given, suffix] = parts;
  expect(toAuthor(family, given, suffix)).toStrictEqual(author);
});

test.each([
  [
    { family: 'Moss', given: 'Nora', suffix: 'Jr.' },
    { family: 'Moss', given: 'Nora', suffix: 'Jr.' },
  ],
  [
    { family: 'Moss', given: 'Nora', suffix: 'the Elder' },
    { family: 'Moss the Elder', given: 'Nora' },
  ],
  [
    { family: 'Moss', given: 'Nora', ids: ['https://orcid.org/0000-0002-1825-0097'] },
    { family: 'Moss', given: 'Nora' },
  ],
])('a suffix that is not usual goes to the family name: %j is %j', (author, expected) => {
  expect(withUsualSuffix(author as Parameters<typeof withUsualSuffix>[0])).toStrictEqual(expected);
});
