import { describe, expect, test } from 'vitest';
import { AcronymTable } from '../../../../src/core/search/acronyms/acronym-table.ts';
import { createEngine } from '../../../../src/core/search/engine/create-engine.ts';
import type { MatchKind, SearchOptions } from '../../../../src/core/search/engine/engine.ts';
import type { Finder } from '../../../../src/core/search/engine/finder.ts';
import { parseQuery } from '../../../../src/core/search/query/query.ts';

type Kinds = Record<number, MatchKind | [MatchKind, number]>;

/** A finder with fixed results: by the text of a term, the papers that match, how, and with which score. */
function finderOf(known: Record<string, Kinds>, rest: Partial<Finder> = {}) {
  const finder: Finder = {
    size: 20,
    years: Uint16Array.from({ length: 20 }, (_, paper) => (paper === 0 ? 0 : 2010 + paper)),
    async find({ text }) {
      const entries = Object.entries(known[text] ?? {}).map(([paper, how]) => {
        const [kind, score] = Array.isArray(how) ? how : [how, 1];
        return [Number(paper), { kind, score, words: kind === 'exact' ? [] : [`${text}s`] }] as const;
      });
      return { papers: new Map(entries), capped: text === 'capped' };
    },
    acronyms: async () => new AcronymTable([]),
    writtenOut: async () => [],
    writtenAsTwo: async () => null,
    isOneWord: async () => false,
    nearest: async () => null,
    ...rest,
  };
  return finder;
}

async function search(finder: Finder, query: string, options: Partial<SearchOptions> = {}) {
  const result = await createEngine(finder).search(parseQuery(query), {
    limit: 50,
    allowed: null,
    ...options,
  });
  return { ...result, papers: result.hits.map(({ index }) => index), matching: [...result.matching] };
}

const five: Kinds = { 3: 'exact', 4: 'exact', 5: 'exact', 6: 'exact', 7: 'exact' };

describe('search(query, options)', () => {
  test('finds papers that match all terms', async () => {
    const result = await search(finderOf({ p: five, q: { ...five, 9: 'exact' } }), 'p q');
    expect(result).toMatchObject({
      papers: [3, 4, 5, 6, 7],
      total: 5,
      full: 5,
      near: 0,
      suggestion: null,
    });
    expect(result.matching).toEqual([3, 4, 5, 6, 7]);
  });

  test('finds the papers with a name and a number apart where none has them joined', async () => {
    const apart = { qwen: five, 9: five };
    expect((await search(finderOf(apart), 'qwen 9')).papers).toEqual([3, 4, 5, 6, 7]);
    expect((await search(finderOf({ ...apart, 'qwen 9': { 5: 'exact' } }), 'qwen 9')).papers).toEqual([5]);
  });

  test('ranks as written before similar, then by score, then by index', async () => {
    const kinds: Kinds = {
      1: ['similar', 9],
      2: ['exact', 1],
      3: ['prefix', 3],
      4: ['exact', 1],
      5: ['inside', 1],
    };
    const { hits, papers } = await search(finderOf({ p: kinds }), 'p');
    expect(papers).toEqual([3, 2, 4, 5, 1]);
    expect(hits[0]).toMatchObject({ kind: 'prefix', found: [{ term: 'p', word: 'ps', kind: 'prefix' }] });
    expect(hits[4]).toMatchObject({ kind: 'similar' });
  });

  test('ranks a paper with the rarer of two words above one with the other, however well that matches', async () => {
    const finder = finderOf({ often: { ...five, 8: ['exact', 100] }, rare: { 9: ['similar', 0.1] } });
    const { papers, full } = await search(finder, 'often rare');
    expect([full, papers[0]]).toEqual([0, 9]);
  });

  test('joins two words that papers write as one, and no others', async () => {
    const finder = finderOf(
      { pretraining: five, fast: five },
      { isOneWord: async (one, next) => one === 'pre' && next === 'training' },
    );
    expect(await search(finder, 'fast pre training')).toMatchObject({ papers: [3, 4, 5, 6, 7], full: 5 });
    expect(await search(finder, 'pre training fast')).toMatchObject({ papers: [3, 4, 5, 6, 7], full: 5 });
    expect((await search(finder, 'pre fast training')).full).toBe(0);
  });

  test('takes a word and a number together where a paper writes them so, and else one by one', async () => {
    const apart: Record<string, Kinds> = { gpt: five, 4: { 4: 'exact', 8: 'exact' } };
    expect((await search(finderOf({ ...apart, 'gpt 4': { 7: 'exact' } }), 'gpt 4')).papers).toEqual([7]);
    const { matching } = await search(finderOf(apart), 'gpt 4');
    expect(matching).toEqual([4]);
  });

  test('names the worst kind of the terms', async () => {
    const { hits } = await search(finderOf({ p: { 1: 'exact' }, q: { 1: 'inside' } }), 'p q');
    expect(hits[0]?.kind).toBe('inside');
  });

  test('leaves out similar spellings if enough papers match as written', async () => {
    const result = await search(finderOf({ p: { ...five, 8: 'similar' } }), 'p');
    expect(result).toMatchObject({ papers: [3, 4, 5, 6, 7], total: 5 });
  });

  test('continues with papers that match some words, most words first', async () => {
    const finder = finderOf({
      p: { 1: 'exact', 2: 'exact', 9: 'exact' },
      q: { 1: 'exact', 2: 'exact' },
      r: { 1: 'exact' },
    });
    expect(await search(finder, 'p q r')).toMatchObject({
      papers: [1, 2, 9],
      total: 1,
      full: 1,
      near: 2,
      matching: [1],
    });
    expect(await search(finder, 'p r', { limit: 1 })).toMatchObject({ papers: [1], near: 2 });
  });

  test('does not continue with papers that miss a phrase, nor for a single word', async () => {
    const finder = finderOf({
      p: { 1: 'exact', 2: 'exact' },
      q: { 3: 'exact', 2: 'exact' },
      'x y': { 3: 'exact' },
    });
    expect((await search(finder, 'p q "x y"')).papers).toEqual([3]);
    expect((await search(finder, 'p "x y"')).papers).toEqual([]);
  });

  test('excludes papers with exactly the excluded word, not with longer or similar ones', async () => {
    const finder = finderOf({ p: five, q: { 3: 'exact', 4: 'prefix', 5: 'inside', 6: 'similar' } });
    expect((await search(finder, 'p -q')).papers).toEqual([4, 5, 6, 7]);
    expect((await search(finder, '-q')).total).toBe(19);
  });

  test('keeps to a range of years, which excludes papers without a year', async () => {
    const finder = finderOf({ p: { 0: 'exact', 1: 'exact', 2: 'exact', 3: 'exact' } });
    expect((await search(finder, 'p year:2012..')).papers).toEqual([2, 3]);
    expect((await search(finder, 'p year:..2012')).papers).toEqual([1, 2]);
    expect((await search(finder, 'year:2013')).papers).toEqual([3]);
  });

  test('keeps a requested order, and reports how each paper matched', async () => {
    const order = async (papers: Uint32Array) => [...papers].reverse();
    const finder = finderOf({ p: { ...five, 8: 'prefix' }, q: { 3: 'exact', 9: 'exact' } });
    const { papers, hits } = await search(finder, 'p', { order, limit: 2 });
    expect(papers).toEqual([8, 7]);
    expect(hits[0]).toMatchObject({ kind: 'prefix', found: [{ term: 'p', word: 'ps', kind: 'prefix' }] });
    const some = await search(finder, 'p q', { order });
    expect(some).toMatchObject({ papers: [3, 9, 8, 7, 6, 5, 4], full: 1, near: 6 });
  });

  test('counts allowed papers, but returns all matching ones', async () => {
    const allowed = Uint8Array.from({ length: 20 }, (_, paper) => (paper === 4 ? 1 : 0));
    const result = await search(finderOf({ p: five, q: { 4: 'exact', 9: 'exact' } }), 'p', { allowed });
    expect(result).toMatchObject({ papers: [4], total: 1, matching: [3, 4, 5, 6, 7], near: 0 });
  });

  test('returns at most `limit` hits, and counts all', async () => {
    expect(await search(finderOf({ p: five }), 'p', { limit: 2 })).toMatchObject({
      papers: [3, 4],
      total: 5,
      full: 2,
    });
    expect((await search(finderOf({}), '', { limit: 3 })).papers).toEqual([0, 1, 2]);
  });

  test('reports that the total is a lower bound', async () => {
    expect((await search(finderOf({ capped: five }), 'capped')).capped).toBe(true);
    expect((await search(finderOf({ p: five }), 'p')).capped).toBe(false);
  });

  test('ranks titles higher in which words of the query are neighbours', async () => {
    const titles = ['', 'q p', 'x p q'].map((title) => title.split(' '));
    const both: Kinds = { 1: 'exact', 2: 'exact' };
    const titleWords = async (papers: number[]) => papers.map((paper) => titles[paper] ?? []);
    expect((await search(finderOf({ p: both, q: both }, { titleWords }), 'p q')).papers).toEqual([2, 1]);
  });

  test('asks for the titles of the first hits only, which may come with one round of requests', async () => {
    const asked: number[] = [];
    const titleWords = async (papers: number[]) => {
      asked.push(...papers);
      return papers.map((paper) => (paper === 5 ? ['p', 'q'] : []));
    };
    const all: Kinds = Object.fromEntries(Array.from({ length: 9 }, (_, paper) => [paper, 'exact']));
    const { papers } = await search(finderOf({ p: all, q: all }, { titleWords }), 'p q', { limit: 9 });
    expect(asked).toEqual([0, 1, 2, 3, 4, 5]);
    expect(papers).toEqual([5, 0, 1, 2, 3, 4, 6, 7, 8]);
  });

  test('suggests the nearest words if they find papers', async () => {
    const spelled = new Map([
      ['segmnt', 'segment'],
      ['vidoe', 'video'],
    ]);
    const known = { segment: { 1: 'exact' }, video: { 1: 'exact', 2: 'exact' } } satisfies Record<
      string,
      Kinds
    >;
    const finder = finderOf(known, { nearest: async (word) => spelled.get(word) ?? null });
    expect((await search(finder, 'segmnt title:vidoe')).suggestion).toBe('segment title:video');
    expect((await search(finder, 'segmnt other')).suggestion).toBeNull();
    expect((await search(finder, 'other')).suggestion).toBeNull();
    expect((await search(finder, 'video')).suggestion).toBeNull();
    expect((await search(finder, 'segmnt -vidoe')).suggestion).toBe('segment -vidoe');
  });

  test('rejects with the reason of its signal, before and between steps', async () => {
    const controller = new AbortController();
    const finder = finderOf({ p: five });
    const late: Finder = {
      ...finder,
      find(term) {
        controller.abort('newer');
        return finder.find(term);
      },
    };
    await expect(search(late, 'p', { signal: controller.signal })).rejects.toBe('newer');
    await expect(search(finder, 'p', { signal: AbortSignal.abort('gone') })).rejects.toBe('gone');
  });
});
