import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../../src/core/joining/match/paper-groups.ts';
import { isWeak, yearAndAuthor } from '../../../../src/core/joining/match/weak-titles.ts';

const entry = (year: string | null, ...families: string[]): Entry => ({
  title: 'Same Name',
  ...{ identifiers: {}, source: 0, isHub: false, year },
  authors: families.map((family) => ({ family, given: null })),
});
const weak = (key: string, ...entries: Entry[]) => isWeak(key, entries, [...entries.keys()]);

describe('a title is not enough to join papers', () => {
  test('where thousands of papers have it, whatever else is known', () => {
    expect(weak('editorial', entry('2020', 'Cole'), entry('2020', 'Cole'))).toBe(true);
    expect(weak('editorials', entry('2020', 'Cole'), entry('2020', 'Cole'))).toBe(false);
  });

  test('where it has fewer than 25 letters, and two papers of it differ in year and first author', () => {
    const papers = [entry('2010', 'Cole'), entry('2020', 'Dorn')] as const;
    expect(weak('x'.repeat(24), ...papers)).toBe(true);
    expect(weak('x'.repeat(25), ...papers)).toBe(false);
  });

  test.each<[string, Entry[], boolean]>([
    ['the second differs', [entry('2010', 'Cole'), entry('2020', 'Dorn')], true],
    ['the third differs', [entry('2010', 'Cole'), entry('2010', 'Cole'), entry('2020', 'Dorn')], true],
    ['the year differs', [entry('2010', 'Cole'), entry('2020', 'Cole')], false],
    ['the author differs', [entry('2010', 'Cole'), entry('2010', 'Dorn')], false],
    ['a second author differs', [entry('2010', 'Cole', 'Abt'), entry('2020', 'Cole', 'Dorn')], false],
    ['the year of one is not stated', [entry('2010', 'Cole'), entry(null, 'Dorn')], false],
    ['the author of one is not stated', [entry('2010', 'Cole'), entry('2020')], false],
    ['one before them states nothing', [entry(null), entry('2010', 'Cole'), entry('2020', 'Dorn')], true],
  ])('of several papers, where %s: %j is %s', (_, entries, isNotEnough) => {
    expect(weak('samename', ...entries)).toBe(isNotEnough);
  });
});

test.each<[string, Entry, string | null]>([
  ['a family name', entry('2020', 'Yates', 'Abt'), '2020\nyates'],
  ['a name in one piece', entry('2020', 'Zoe Yates'), '2020\nyates'],
  ['the initials behind it', entry('2020', 'Yates Z. M.'), '2020\nyates'],
  ['a suffix behind it', entry('2020', 'Yates Jr.'), '2020\nyates'],
  ['accents and capitals', entry('2020', 'ØSTERGÅRD'), '2020\nostergard'],
  ['initials alone', entry('2020', 'Z. M.'), '2020\nzm'],
  ['no year', entry(null, 'Yates'), null],
  ['no author', entry('2020'), null],
])('a paper is known by its year and first author: %s', (_, paper, key) => {
  expect(yearAndAuthor(paper)).toBe(key);
});

test('authors that are not listed are not stated', () => {
  const { authors: _, ...paper } = entry('2020');
  expect(yearAndAuthor(paper)).toBeNull();
});
