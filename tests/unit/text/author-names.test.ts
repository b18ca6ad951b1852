import { expect, test } from 'vitest';
import { fullName, invertedName, listedNames, namesShown } from '../../../src/core/text/author-names.ts';

const king = { family: 'King', given: 'Martin Luther', suffix: 'Jr.' };
const consortium = { family: 'ATLAS Collaboration', given: null };
const authors = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ family: `Roe${at + 1}`, given: 'A.' }));

test('a name is read with its given names first, and sorted with its family name first', () => {
  expect([king, { family: 'Liu', given: 'Ziyu' }, consortium].map(fullName)).toEqual([
    'Martin Luther King Jr.',
    'Ziyu Liu',
    'ATLAS Collaboration',
  ]);
  expect([king, { family: 'Liu', given: 'Ziyu' }, consortium].map(invertedName)).toEqual([
    'King, Martin Luther, Jr.',
    'Liu, Ziyu',
    'ATLAS Collaboration',
  ]);
});

test('as many names as there is room for are shown; of more, the last part is how many', () => {
  expect(namesShown([], 3)).toEqual({ names: [], more: 0 });
  expect(namesShown(authors(3), 3)).toEqual({ names: ['A. Roe1', 'A. Roe2', 'A. Roe3'], more: 0 });
  expect(namesShown(authors(4), 3)).toEqual({ names: ['A. Roe1', 'A. Roe2'], more: 2 });
});

test('an entry of a list shows four names, or three and the names that are counted', () => {
  expect(listedNames(authors(4))).toEqual({
    names: ['A. Roe1', 'A. Roe2', 'A. Roe3', 'A. Roe4'],
    more: [],
  });
  expect(listedNames(authors(6))).toEqual({
    names: ['A. Roe1', 'A. Roe2', 'A. Roe3'],
    more: ['A. Roe4', 'A. Roe5', 'A. Roe6'],
  });
});
