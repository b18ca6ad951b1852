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

const types: Facet = {
  name: 'type',
  label: 'Type',
  values: [
    { key: 'article-journal', label: 'journal article', papers: [1, 4] },
    { key: 'paper-conference', label: 'conference paper', papers: [2, 4] },
  ],
};

test.each([
  ['journal', [1, 4]],
  ['article journ', [1, 4]],
  ['paper-conference', [2, 4]],
  ['conference paper', [2, 4]],
  ['conf', [2, 4]],
  ['conference article', []],
  ['a', [1, 4]],
  ['%', []],
])('papersOfTerm of type:%s finds the name or the key of a value', (text, papers) => {
  expect([...papersOfTerm({ text }, types)]).toEqual(papers);
});

describe('filterOffers of a longer query', () => {
  const year = (label: string, papers: number[]) => ({ key: label, label, papers });
  const list: Facet[] = [
    { name: 'year', label: 'Year', values: [year('2026', [0, 2]), year('2025', [1])] },
    { ...types },
    { name: 'topic', label: 'Topics', values: [year('tides', [0])] },
    { name: 'retracted', label: 'Status', values: [{ key: 'yes', label: 'Retracted', papers: [7] }] },
    { name: 'venue', label: 'Venue', values: [year('2025', [3]), year('*', [3])] },
  ];
  const offer = (text: string, papers: number, query: string) => ({ text, papers, query });

  test.each<[string, ReturnType<typeof offer>[]]>([
    ['journal article', [offer('Type: journal article', 2, '')]],
    ['journal', []],
    ['tides journal article', []],
    ['journal article year:2025', []],
    ['tides', []],
    ['retracted', [offer('Retracted', 1, '')]],
    ['tides retracted -ebb', [offer('Retracted', 1, 'tides -ebb')]],
    ['2025', [offer('Year: 2025', 1, ''), offer('Venue: 2025', 1, '')]],
    ['2026 2025', [offer('Year: 2026', 2, '2025'), offer('Year: 2025', 1, '2026')]],
    ['tides 2026 year:2024', [offer('Year: 2026', 2, 'tides year:2024')]],
    ['2026 OR 2025', []],
    ['cat:2026', []],
    ['"journal article"', [offer('Type: journal article', 2, '')]],
    ['tides "journal article"', [offer('Type: journal article', 2, 'tides')]],
    ['*', []],
    ['', []],
  ])('%j', (query, expected) => {
    const offers = filterOffers(parseQuery(query), list, {});
    expect(offers.map(({ text, papers, query: rest }) => ({ text, papers, query: rest }))).toEqual(expected);
  });

  test('names the filter and its value, and leaves out one that is chosen, not its others', () => {
    const offers = (chosen: object) => filterOffers(parseQuery('2026'), list, chosen);
    const whole = { name: 'year', key: '2026', text: 'Year: 2026', papers: 2, query: '' };
    expect(offers({})).toEqual([whole]);
    expect(offers({ year: ['2025'] })).toEqual([whole]);
    expect(offers({ year: ['2025', '2026'] })).toEqual([]);
  });
});
