import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../../src/core/search/engine/create-engine.ts';
import { createFuseFinder } from '../../../../src/core/search/memory/fuse-finder.ts';
import type { SearchDocument } from '../../../../src/core/search/query/document.ts';
import { dateCode } from '../../../../src/core/search/view/date-range.ts';
import { explore } from '../../../../src/core/search/view/explore.ts';
import type { Facet } from '../../../../src/core/search/view/facets.ts';
import { ordersOf } from '../../../../src/core/search/view/orders.ts';
import { emptyState } from '../../../../src/core/search/view/view-state.ts';

const papers = [
  { title: 'Reward Models for Video', date: '2025-03-01' },
  { title: 'A Survey of Rewards', date: '' },
  { title: 'Video Grounding', date: '2026' },
  { title: '10 Ways to Segment', date: '2025-11' },
];
const documents: SearchDocument[] = papers.map(({ title }, index) => ({
  index,
  title,
  summary: '',
  authors: [],
  identifiers: [],
  year: null,
}));
const facets: Facet[] = [
  { name: 'rep', label: 'Representative', values: [{ key: 'yes', label: 'Representative', papers: [1, 2] }] },
];
const orders = ordersOf(papers.map((paper) => ({ novelty: null, cited: null, ...paper })));
const collection = {
  size: papers.length,
  engine: createEngine(createFuseFinder(documents)),
  facets,
  whole: async (name: string) => facets.find((facet) => facet.name === name) ?? null,
  order: async (name: keyof typeof orders) => orders[name],
  dates: async () => papers.map(({ date }) => dateCode(date)),
};
const indexes = async (state: Partial<typeof emptyState>, limit = 10) =>
  (await explore(collection, { ...emptyState, ...state }, limit)).hits.map(({ index }) => index);

describe('explore', () => {
  test('shows all papers in the order of the source by default', async () => {
    expect(await indexes({})).toEqual([0, 1, 2, 3]);
  });

  test('shows the papers of a page; beyond the end of the list, those of the last page', async () => {
    const page = async (start: number) => {
      const { hits, ...view } = await explore(collection, emptyState, 3, undefined, start);
      return [hits.map(({ index }) => index), view.start, view.total];
    };
    expect(await page(0)).toEqual([[0, 1, 2], 0, 4]);
    expect(await page(3)).toEqual([[3], 3, 4]);
    expect(await page(300)).toEqual([[3], 3, 4]);
  });

  test('sorts by date, undated papers last, and by title, numbers before letters', async () => {
    expect(await indexes({ sort: 'newest' })).toEqual([2, 3, 0, 1]);
    expect(await indexes({ sort: 'title' })).toEqual([3, 1, 0, 2]);
  });

  test('sorts results as requested, and keeps how they matched', async () => {
    const view = await explore(collection, { ...emptyState, query: 'reward', sort: 'title' }, 10);
    expect(view.hits.map(({ index }) => index)).toEqual([1, 0]);
    expect(view.hits.map(({ kind }) => kind)).toEqual(['form', 'exact']);
  });

  test('carries the terms of the query, by which the results are marked', async () => {
    const view = await explore(collection, { ...emptyState, query: 'video -survey' }, 10);
    expect(view.terms.map(({ text, excluded }) => [text, excluded])).toEqual([
      ['video', false],
      ['survey', true],
    ]);
    expect((await explore(collection, emptyState, 10)).terms).toEqual([]);
  });

  test('gives the indexes of all papers that pass, however many are shown and in any order', async () => {
    const found = async (state: Partial<typeof emptyState>) =>
      Array.from((await explore(collection, { ...emptyState, ...state }, 1)).papers);
    expect(await found({})).toEqual([0, 1, 2, 3]);
    expect(await found({ query: 'video' })).toEqual([0, 2]);
    expect(await found({ query: 'video', sort: 'newest', chosen: { rep: ['yes'] } })).toEqual([2]);
  });

  test('keeps the papers in a range of dates, and counts the other filters within it', async () => {
    const view = await explore(collection, { ...emptyState, chosen: { date: ['2025-04..2026'] } }, 10);
    expect(view.hits.map(({ index }) => index)).toEqual([2, 3]);
    expect(view.counts.rep).toEqual([1]);
    expect(await indexes({ query: 'video', chosen: { date: ['..2025-06'] } })).toEqual([0]);
  });

  test('names the dates if they hide what the query finds', async () => {
    const view = await explore(
      collection,
      { ...emptyState, query: 'segment', chosen: { date: ['2026..'] } },
      10,
    );
    expect([view.total, view.excluding]).toEqual([0, { name: 'date', gains: 1 }]);
  });

  test('counts all matches and shows as many as requested', async () => {
    const view = await explore(collection, { ...emptyState, query: 'video' }, 1);
    expect([view.total, view.hits.length]).toEqual([2, 1]);
    expect(view.counts).toEqual({ rep: [1] });
  });

  test('says which filter hides what the query finds', async () => {
    const view = await explore(collection, { ...emptyState, query: 'segment', chosen: { rep: ['yes'] } }, 10);
    expect([view.total, view.excluding]).toEqual([0, { name: 'rep', gains: 1 }]);
  });

  test('rejects with the reason of the signal once a newer search has started', async () => {
    const signal = AbortSignal.abort(new Error('newer'));
    await expect(explore(collection, { ...emptyState, query: 'video' }, 10, signal)).rejects.toThrow('newer');
  });
});

test('papers whose value is not stated come last in every order', () => {
  const orders = ordersOf([
    { title: 'B', date: '', novelty: null, cited: 0 },
    { title: 'A', date: '2026', novelty: 0, cited: null },
    { title: 'C', date: '2025-03', novelty: 7.5, cited: 12 },
  ]);
  expect(Array.from(orders.newest)).toEqual([2, 0, 1]);
  expect(Array.from(orders.oldest)).toEqual([2, 1, 0]);
  expect(Array.from(orders.novelty)).toEqual([2, 1, 0]);
  expect(Array.from(orders.cited)).toEqual([1, 2, 0]);
});

test('a view of the whole list has all of what a page shows', async () => {
  const view = await explore(collection, emptyState, 2, undefined, 2);
  expect(view).toEqual({
    terms: [],
    ignored: [],
    offers: [],
    hits: [2, 3].map((index) => ({ index, score: 0, kind: 'exact', found: [] })),
    start: 2,
    total: 4,
    papers: Uint32Array.of(0, 1, 2, 3),
    capped: false,
    full: 2,
    near: 0,
    counts: { rep: [2] },
    suggestion: null,
    excluding: null,
  });
});

test('a view of a query says what the search understood, ignored and offers', async () => {
  const { hits, ...view } = await explore(collection, { ...emptyState, query: 'the video' }, 10);
  expect(hits.map(({ index, kind }) => [index, kind])).toEqual([
    [0, 'exact'],
    [2, 'exact'],
  ]);
  expect(view).toEqual({
    terms: [
      { kind: 'word', text: 'the', field: null, excluded: false, optional: true },
      { kind: 'word', text: 'video', field: null, excluded: false },
    ],
    ignored: ['the'],
    offers: [],
    start: 0,
    total: 2,
    papers: Uint32Array.of(0, 2),
    capped: false,
    full: 2,
    near: 0,
    counts: { rep: [1] },
    suggestion: null,
    excluding: null,
  });
  const named = await explore(collection, { ...emptyState, query: 'representative' }, 10);
  expect(named.offers).toEqual([{ name: 'rep', key: 'yes', text: 'Representative', papers: 2, query: '' }]);
  expect((await explore(collection, { ...emptyState, query: 'vidoe grnding' }, 10)).suggestion).toBe(
    'video grounding',
  );
});

test.each<[number, number, number, number[]]>([
  [0, 2, 0, [0, 1]],
  [1, 2, 1, [1, 2]],
  [1, 3, 1, [1, 2, 3]],
  [2, 2, 2, [2, 3]],
  [4, 2, 2, [2, 3]],
  [4, 4, 0, [0, 1, 2, 3]],
  [9, 1, 3, [3]],
])('from paper %i, pages of %i begin at most at paper %i', async (start, limit, first, shown) => {
  const view = await explore(collection, emptyState, limit, undefined, start);
  expect([view.start, view.hits.map(({ index }) => index)]).toEqual([first, shown]);
});

test('a list without papers has an empty first page', async () => {
  const none = { ...collection, size: 0, facets: [] };
  const view = await explore(none, emptyState, 2, undefined, 4);
  expect([view.start, view.hits, view.total]).toEqual([0, [], 0]);
});

test('chosen papers are sorted, counted and limited without a query', async () => {
  const state = { ...emptyState, chosen: { rep: ['yes'] }, sort: 'newest' as const };
  const view = await explore(collection, state, 1);
  expect([view.hits.map(({ index }) => index), view.total, view.full, Array.from(view.papers)]).toEqual([
    ...[[2], 2, 1, [1, 2]],
  ]);
});

test('results keep the order of the source on request, which loads no order', async () => {
  const list = {
    ...collection,
    order: async (): Promise<number[]> => {
      throw new Error('An order was loaded');
    },
  };
  const found = async (sort: 'source' | 'match') => {
    const view = await explore(list, { ...emptyState, query: 'reward', sort }, 10);
    return view.hits.map(({ index }) => index);
  };
  expect(await found('source')).toEqual([0, 1]);
  expect(await found('match')).toEqual([0, 1]);
  await expect(explore(list, { ...emptyState, sort: 'title' }, 10)).rejects.toThrow('An order was loaded');
});

test('ranges of dates are alternatives, and one that is none has no papers', async () => {
  const chosen = async (...date: string[]) =>
    Array.from((await explore(collection, { ...emptyState, chosen: { date } }, 10)).papers);
  expect(await chosen('2025-03..2025-03', '2026..')).toEqual([0, 2]);
  expect(await chosen('soon')).toEqual([]);
  const view = await explore(collection, { ...emptyState, chosen: { date: ['2025..2025', 'soon'] } }, 10);
  expect(view.counts).toEqual({ rep: [0], date: [2, 0] });
});

test('a term that names a mark finds the papers that have it', async () => {
  expect(await indexes({ query: 'is:representative' })).toEqual([1, 2]);
  expect(await indexes({ query: 'is:representative video' })).toEqual([2]);
  expect(await indexes({ query: '-is:representative' })).toEqual([0, 3]);
});

test('papers that are equal in an order keep that of the source, and titles are in the order of a catalogue', () => {
  const paper = { title: 'A', date: '2025', novelty: 1, cited: 2 };
  const same = ordersOf([paper, paper, paper]);
  for (const ranks of Object.values(same)) expect(Array.from(ranks)).toEqual([0, 1, 2]);
  const titles = ['“Z” tides', '10 tides', 'écluse', 'Ebb', '9 tides', 'a tide', 'eddy'];
  const { title } = ordersOf(titles.map((one) => ({ ...paper, title: one })));
  expect(
    titles.toSorted((a, b) => (title[titles.indexOf(a)] ?? 0) - (title[titles.indexOf(b)] ?? 0)),
  ).toEqual([...['9 tides', '10 tides', 'a tide', 'Ebb', 'écluse', 'eddy', '“Z” tides']]);
});

test('a value of 0 comes before one that is not stated', () => {
  const orders = ordersOf([
    { title: 'A', date: '2025', novelty: null, cited: null },
    { title: 'B', date: '2024', novelty: 0, cited: 0 },
  ]);
  const ranks = [orders.novelty, orders.cited, orders.newest, orders.oldest].map((order) =>
    Array.from(order),
  );
  expect(ranks).toEqual([
    [1, 0],
    [1, 0],
    [0, 1],
    [1, 0],
  ]);
});
