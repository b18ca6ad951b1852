import { describe, expect, test } from 'vitest';
import { isShortOf, readInvertedName } from '../../../../src/core/formats/shared/inverted-name.ts';

test.each([
  ['Moss, Nora A.', { family: 'Moss', given: 'Nora A.' }],
  [' Moss ,Nora ', { family: 'Moss', given: 'Nora' }],
  ['Moss, Nora, Jr.', { family: 'Moss', given: 'Nora', suffix: 'Jr.' }],
  ['Moss, Jr., Nora', { family: 'Moss', given: 'Nora', suffix: 'Jr.' }],
  ['Moss, Nora, Jr., ,', { family: 'Moss', given: 'Nora', suffix: 'Jr.' }],
  ['Moss, Nora, Ann', { family: 'Moss', given: 'Nora, Ann' }],
  ['Moss, Nora, Ann, Jr.', { family: 'Moss', given: 'Nora, Ann, Jr.' }],
  ['Moss, Jr.', { family: 'Moss', given: 'Jr.' }],
  ['Moss,', { family: 'Moss', given: null }],
  ['Harbour Study Group', { family: 'Harbour Study Group', given: null }],
  [', Nora', { family: 'Nora', given: null }],
  ['', null],
  [' , ', null],
])('readInvertedName(%j) is %j', (text, author) => {
  expect(readInvertedName(text)).toEqual(author);
});

describe('isShortOf(short, full)', () => {
  test.each([
    ['Moss N', 'Moss, Nora'],
    ['Moss, N', 'Moss, Nora'],
    ['Moss, N.A.', 'Moss, Nora Ann'],
    ['Moss', 'Moss, Nora'],
    ['Moss', 'Moss'],
    ['Moss N', 'Moss, Nora Ann'],
    ['Moss NA', 'Moss, Nora Ann'],
    ['Moss NA', 'Moss, Nora-Ann'],
    ['Moss NA Jr', 'Moss, Nora Ann, Jr.'],
    ['Moss NA', 'Moss, Nora Ann, Jr.'],
    ['Moss ML', 'Moss, Mei-Ling'],
    ['Moss Mei', 'Moss, Mei-Ling'],
    ['Moss MeiLing', 'Moss, Mei-Ling'],
    ['Müller J', 'Muller, Jan'],
    ['Müller J', 'Müller, Jan'],
    ['van der Berg P', 'van der Berg, Pia'],
  ])('%j says nothing that %j does not', (short, full) => {
    expect(isShortOf(short, full)).toBe(true);
  });

  test.each([
    ['Reed N', 'Moss, Nora'],
    ['Moss B', 'Moss, Nora'],
    ['Moss NB', 'Moss, Nora Ann'],
    ['Moss NAB', 'Moss, Nora Ann'],
    ['Moss N', 'Moss'],
    ['Mos N', 'Moss, Nora'],
    ['Nora Moss', 'Moss, Nora'],
    ['Moss N', ''],
    ['', 'Moss, Nora'],
    ['Moss N', ', Nora'],
  ])('%j says something that %j does not', (short, full) => {
    expect(isShortOf(short, full)).toBe(false);
  });
});
