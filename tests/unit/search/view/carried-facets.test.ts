import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../../src/core/search/engine/create-engine.ts';
import { facetColumn, readFacets, writeFacets } from '../../../../src/core/search/index/format/facet-file.ts';
import { createFuseFinder } from '../../../../src/core/search/memory/fuse-finder.ts';
import { carriedFacets, facetHeads, findValues } from '../../../../src/core/search/view/carried-facets.ts';
import { explore, exploreValues } from '../../../../src/core/search/view/explore.ts';
import { notStated } from '../../../../src/core/search/view/facet-table.ts';
import type { Facet } from '../../../../src/core/search/view/facets.ts';
import { emptyState } from '../../../../src/core/search/view/view-state.ts';

const size = 100;
const name = (paper: number) => `Ana Ångström ${paper}`;
/** Every paper has an author of its own; the even ones share another; the last has none. */
const authors: Facet = {
  name: 'author',
  label: 'Authors',
  values: [
    { key: 'Bo Li', label: 'Bo Li', papers: even(size - 1) },
    ...Array.from({ length: size - 1 }, (_, paper) => ({
      key: name(paper),
      label: name(paper),
      papers: [paper],
    })),
    { ...notStated, papers: [size - 1] },
  ],
};
const years: Facet = {
  name: 'year',
  label: 'Year',
  values: [{ key: '2026', label: '2026', papers: [0, 1, 2] }],
};

describe('the facets that a page carries', () => {
  const [carried, short] = carriedFacets([authors, years]);

  test('have the first values of a long facet, Not stated last, and the number of the others', () => {
    expect(carried?.values.map(({ key }) => key)).toEqual([
      'Bo Li',
      ...Array.from({ length: 38 }, (_, paper) => name(paper)),
      notStated.key,
    ]);
    expect(carried?.more).toBe(authors.values.length - 40);
    expect(short).toEqual(years);
  });

  test('say in the file of an index how many values it leaves out', () => {
    const [read] = readFacets(writeFacets(carriedFacets([authors])), 'facets', 1000);
    expect(read?.more).toBe(carried?.more);
    expect(read?.values).toHaveLength(40);
    const [whole] = readFacets(writeFacets([authors]), facetColumn('author'), 1000);
    expect(whole?.values.map(({ key }) => key)).toEqual(authors.values.map(({ key }) => key));
  });

  test('filter by a value that they do not carry, and count it after those that they do', async () => {
    const state = { ...emptyState, chosen: { author: [name(90)] } };
    const view = await explore(collection(), state, 10);
    expect(Array.from(view.papers)).toEqual([90]);
    expect(view.counts.author?.slice(0, 2)).toEqual([50, 1]);
    expect(view.counts.author?.at(-1)).toBe(1);
    expect(view.counts.author).toHaveLength(41);
  });

  test('leave no paper where nobody has the chosen value', async () => {
    const view = await explore(collection(), { ...emptyState, chosen: { author: ['Nobody'] } }, 10);
    expect(view.total).toBe(0);
  });

  test('do not load the whole facet for a value that they carry', async () => {
    const state = { ...emptyState, chosen: { author: ['Bo Li', notStated.key], year: ['2026'] } };
    const papers = await explore(collection(null), state, 10);
    expect(Array.from(papers.papers)).toEqual([0, 2]);
  });
});

describe('finding values', () => {
  test('finds words and parts of words without accents, wherever they are, and no others', () => {
    const found = findValues(authors, 'angstrom 77 ana', all(), size, 10);
    expect(found).toEqual({ values: [{ key: name(77), label: name(77), count: 1 }], more: 0 });
    expect(findValues(authors, 'angstrom zorn', all(), size, 10)).toEqual({ values: [], more: 0 });
  });

  test('has the values with the most papers first and Not stated last, and says how many more there are', () => {
    const found = findValues(authors, '', all(), size, 3);
    expect(found.values.map(({ label, count }) => [label, count])).toEqual([
      ['Bo Li', 50],
      [name(0), 1],
      [name(1), 1],
    ]);
    expect(found.more).toBe(98);
    const last = findValues(authors, '', [1, 99], size, 3);
    expect(last.values.map(({ label }) => label)).toEqual([name(1), notStated.label]);
  });

  test('counts what the view leaves without the choice in the same facet', async () => {
    const state = { ...emptyState, chosen: { author: [name(90)], year: ['2026'] } };
    const found = await exploreValues(collection(), state, { name: 'author', wanted: '', limit: 2 });
    expect(found.values.map(({ label, count }) => [label, count])).toEqual([
      ['Bo Li', 2],
      [name(0), 1],
    ]);
    expect(found.more).toBe(2);
  });
});

function collection(whole: Facet | null = authors) {
  const documents = Array.from({ length: size }, (_, index) => ({
    ...{ index, title: `Paper ${index}`, summary: '', authors: [], identifiers: [], year: null },
  }));
  return {
    size,
    engine: createEngine(createFuseFinder(documents)),
    facets: carriedFacets([authors, years]),
    whole: async () => whole,
    order: async () => [],
    dates: async () => [],
  };
}

function all(): number[] {
  return Array.from({ length: size }, (_, paper) => paper);
}

function even(end: number): number[] {
  return all().filter((paper) => paper < end && paper % 2 === 0);
}

const venues = (count: number, last: Facet['values'] = []): Facet => ({
  name: 'venue',
  label: 'Venue',
  values: [
    ...Array.from({ length: count }, (_, at) => ({ key: `v${at}`, label: `Venue ${at}`, papers: [at, 90] })),
    ...last,
  ],
});

test('a page carries up to 40 values of a facet whole, and says of more how many it leaves out', () => {
  const many = [venues(40), venues(41), venues(40, [{ ...notStated, papers: [5] }])];
  const [whole, cut, unstated] = carriedFacets(many);
  expect(whole).toBe(many[0]);
  expect(cut).toEqual({ ...venues(40), more: 1 });
  expect(unstated).toEqual({ ...venues(39, [{ ...notStated, papers: [5] }]), more: 1 });
});

test('the heads of facets have the number of papers of each value, and not the papers', () => {
  expect(facetHeads([years])).toEqual([
    { name: 'year', label: 'Year', values: [{ key: '2026', label: '2026' }], counts: [3] },
  ]);
  const [head] = facetHeads([venues(42)]);
  expect([head?.values.length, head?.counts, head?.more]).toEqual([40, Array(40).fill(2), 2]);
});

describe('finding values of a few', () => {
  const facet: Facet = {
    name: 'author',
    label: 'Authors',
    values: [
      { ...notStated, papers: [0, 1, 2, 3] },
      { key: 'a', label: 'Ana Quay', papers: [0] },
      { key: 'b', label: 'Bo Quay', papers: [1, 3] },
      { key: 'c', label: 'Cy Ebb', papers: [0, 2] },
      { key: 'd', label: 'Di Ebb', papers: [4] },
    ],
  };

  test.each<[string, number[], number, unknown]>([
    ['', [0, 1, 2, 3], 9, { values: ['Bo Quay: 2', 'Cy Ebb: 2', 'Ana Quay: 1', 'Not stated: 4'], more: 0 }],
    ['', [0, 1, 2, 3], 4, { values: ['Bo Quay: 2', 'Cy Ebb: 2', 'Ana Quay: 1', 'Not stated: 4'], more: 0 }],
    ['', [0, 1, 2, 3], 3, { values: ['Bo Quay: 2', 'Cy Ebb: 2', 'Ana Quay: 1'], more: 1 }],
    ['', [0, 1, 2, 3], 0, { values: [], more: 4 }],
    ['', [0], 9, { values: ['Ana Quay: 1', 'Cy Ebb: 1', 'Not stated: 1'], more: 0 }],
    ['', [], 9, { values: [], more: 0 }],
    ['ebb', [0, 1, 2, 3, 4], 9, { values: ['Cy Ebb: 2', 'Di Ebb: 1'], more: 0 }],
    [' QUAY   an ', [0, 1, 2, 3], 9, { values: ['Ana Quay: 1'], more: 0 }],
    ['state', [0, 4], 9, { values: ['Not stated: 1'], more: 0 }],
    ['  ', [4], 9, { values: ['Di Ebb: 1'], more: 0 }],
  ])('%j in the papers %j, at most %i', (wanted, papers, limit, expected) => {
    const { values, more } = findValues(facet, wanted, papers, 5, limit);
    expect({ values: values.map(({ label, count }) => `${label}: ${count}`), more }).toEqual(expected);
  });

  test('are none of a facet that the list does not have', async () => {
    const asked = { name: 'venue' as const, wanted: '', limit: 5 };
    expect(await exploreValues(collection(null), emptyState, asked)).toEqual({ values: [], more: 0 });
  });
});

describe('a term of the query that names a value of a facet', () => {
  test('finds values that the page does not carry, and asks for no facet whose values it carries', async () => {
    const found = async (query: string) => {
      const asked: string[] = [];
      const list = {
        ...collection(),
        facets: carriedFacets([{ ...venues(60), values: venues(60).values }, years]),
        whole: async (name: string) => {
          asked.push(name);
          return venues(60);
        },
      };
      const { papers } = await explore(list, { ...emptyState, query }, 10);
      return [Array.from(papers), asked];
    };
    expect(await found('venue:"venue 55"')).toEqual([[55, 90], ['venue']]);
    expect(await found('role:method')).toEqual([[], []]);
  });
});
