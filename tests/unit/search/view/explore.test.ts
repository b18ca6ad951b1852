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
