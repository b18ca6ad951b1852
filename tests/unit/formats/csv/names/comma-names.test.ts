import { expect, test } from 'vitest';
import { readCommaPieces, type ShownStyle } from '../../../../../src/core/formats/csv/names/comma-names.ts';

/** Names as `Family|Given|Suffix`, and what they show of the column. */
function read(text: string, style: ShownStyle = null) {
  const reading = readCommaPieces(text.split(', '), style);
  if (reading === null) return null;
  const names = reading.authors.map(({ family, given, suffix }) =>
    [family, given, suffix].filter(Boolean).join('|'),
  );
  return [names, reading.shows];
}

test.each<[string, string[], 'names' | 'parts' | null]>([
  ['Plato', ['Plato'], null],
  ['Maier T., Nowak A.', ['Maier T.', 'Nowak A.'], 'names'],
  ['T. Maier, A. Nowak', ['T. Maier', 'A. Nowak'], 'names'],
  ['Maier, T., Nowak, A.', ['Maier|T.', 'Nowak|A.'], 'parts'],
  ['van der Berg, Jan Willem', ['van der Berg|Jan Willem'], 'parts'],
  ['King, Martin, Jr.', ['King|Martin|Jr.'], 'parts'],
  ['Lena Maier, PhD', ['Lena Maier PhD'], null],
  ['Maier, Lena', ['Maier|Lena'], 'parts'],
  ['Jane Doe, Richard Roe, Ann Poe', ['Jane Doe', 'Richard Roe', 'Ann Poe'], 'names'],
  ['T. Maier, A. Nowak, Plato', ['T. Maier', 'A. Nowak', 'Plato'], 'names'],
  ['King, Jr., Martin', ['King|Martin|Jr.'], 'parts'],
  [
    'Jane Doe, Richard Roe, Ann Poe, Eve Fry, Zed Zee',
    ['Jane Doe', 'Richard Roe', 'Ann Poe', 'Eve Fry', 'Zed Zee'],
    'names',
  ],
  ['T. Maier, A. Nowak, Plato, Homer', ['T. Maier', 'A. Nowak', 'Plato', 'Homer'], 'names'],
])('%j is read in one way: %j', (text, names, shows) => {
  expect(read(text)).toEqual([names, shows]);
});

test.each([
  'Jane Doe, Richard Roe',
  'Jane Doe, Richard Roe, Ann Poe, Eve Fry',
  'Jane Doe, Richard Roe, Plato',
  'T. Maier, Plato, Homer, Solon',
  'Maier, T., Nowak',
  'Maier T., Plato',
  'Jr., Lena Maier',
  'Maier, Lena, Jr., PhD',
  'Maier, Jr., PhD',
  'Maier, Lena, Ann, Jr.',
  'T. Maier, Plato',
  'Plato, Maier T.',
  'Maier, T., Plato, A. Nowak',
  'Maier T., N., Nowak A., P.',
  'Plato, Homer, Solon',
])('%j can be read in several ways', (text) => {
  expect(read(text)).toBeNull();
});

test.each<[string, string[] | null]>([
  ['Jane Doe, Richard Roe', ['Jane Doe', 'Richard Roe']],
  ['Jane Doe, Richard Roe, Ann Poe, Eve Fry', ['Jane Doe', 'Richard Roe', 'Ann Poe', 'Eve Fry']],
  ['Jane Doe, Richard Roe, Plato', ['Jane Doe', 'Richard Roe', 'Plato']],
  ['Jane Doe, Richard Roe, Plato, Homer', null],
  ['Maier T., Plato', ['Maier T.', 'Plato']],
  ['Maier, Lena', null],
  ['Jane Doe, Plato', null],
  ['Plato, Jane Doe', null],
  ['T. Maier, Plato', ['T. Maier', 'Plato']],
  ['Plato, Maier T.', ['Plato', 'Maier T.']],
  ['T. Maier, Jane Doe, Ann Poe, Homer', ['T. Maier', 'Jane Doe', 'Ann Poe', 'Homer']],
  ['T. Maier, Jane Doe, Plato, Homer', null],
])('where the column separates names, %j is %j', (text, names) => {
  expect(read(text, 'names')).toEqual(names && [names, null]);
});

test.each<[string, string[] | null]>([
  ['Jane Doe, Richard Roe', ['Jane Doe|Richard Roe']],
  ['Jane Doe, Richard Roe, Plato', null],
  ['Maier T., Plato', null],
])('where the column separates the parts of a name, %j is %j', (text, names) => {
  expect(read(text, 'parts')).toEqual(names && [names, null]);
});

test('where the column shows both, two words may be either', () => {
  expect(read('Maier, Lena', 'both')).toBeNull();
  expect(read('Jane Doe, Richard Roe', 'both')).toBeNull();
});
