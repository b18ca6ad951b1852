import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../../src/core/search/query/query.ts';
import { filterOffers, papersOfTerm } from '../../../../src/core/search/view/facet-terms.ts';
import type { Facet } from '../../../../src/core/search/view/facets.ts';

const facets: Facet[] = [
  { name: 'rep', label: 'Representative', values: [{ key: 'yes', label: 'Representative', papers: [4] }] },
  {
    name: 'category',
    label: 'Category',
    values: [
      { key: 'cs.CV', label: 'cs.CV', papers: [0, 1] },
      { key: 'cs.CL', label: 'cs.CL', papers: [2] },
      { key: 'math.ST', label: 'math.ST', papers: [3] },
    ],
  },
  { name: 'year', label: 'Year', values: [{ key: '2026', label: '2026', papers: [0, 2, 3] }] },
  { name: 'author', label: 'Authors', values: [{ key: 'Limin Wang', label: 'Limin Wang', papers: [1] }] },
];

describe('papersOfTerm(term, facet)', () => {
  test.each([
    ['cs.cv', [0, 1]],
    ['cs', [0, 1, 2]],
    ['ma', [3]],
    ['cv', [0, 1]],
    ['physics', []],
  ])('of cat:%s', (text, expected) => {
    expect([...papersOfTerm({ text }, facets[1] ?? null)]).toEqual(expected);
  });

  test('are all of a mark, and none where the list has no such facet', () => {
    expect([...papersOfTerm({ text: 'representative' }, facets[0] ?? null)]).toEqual([4]);
    expect([...papersOfTerm({ text: 'method' }, null)]).toEqual([]);
  });
});

describe('filterOffers(query, facets, chosen)', () => {
  const offers = (query: string, chosen = {}) =>
    filterOffers(parseQuery(query), facets, chosen).map(({ text, papers, query: rest }) => [
      text,
      papers,
      rest,
    ]);

  test.each([
    ['2026', [['Year: 2026', 3, '']]],
    ['grpo 2026', [['Year: 2026', 3, 'grpo']]],
    ['CS.CV', [['Category: cs.CV', 2, '']]],
    ['limin wang', [['Authors: Limin Wang', 1, '']]],
    ['representative', [['Representative', 1, '']]],
    ['grpo', []],
    ['title:2026', []],
    ['-2026', []],
  ])('for %s', (query, expected) => {
    expect(offers(query)).toEqual(expected);
  });

  test('leave out a filter that is chosen', () => {
    expect(offers('2026', { year: ['2026'] })).toEqual([]);
  });
});
