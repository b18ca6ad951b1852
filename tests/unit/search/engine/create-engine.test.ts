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

describe('terms that are alternatives', () => {
  const finder = finderOf({
    p: { 1: ['exact', 2], 2: ['similar', 1], 3: ['prefix', 1], 6: ['exact', 1] },
    q: { 2: ['exact', 1], 3: ['prefix', 4], 4: ['form', 1], 6: ['form', 9] },
    r: { 1: ['exact', 3], 4: ['inside', 2], 5: ['exact', 1] },
    's t': { 5: ['exact', 1] },
    capped: { 9: 'exact' },
  });
  const found = async (query: string) => {
    const { hits, capped } = await search(finder, query);
    return [
      hits.map(({ index, kind, score, found }) => [index, kind, score, found.map(({ word }) => word).join()]),
      capped,
    ];
  };

  test('find the papers of either, each by its best match', async () => {
    expect(await found('p OR q')).toEqual([
      [
        [3, 'prefix', 4 * 0.8, 'qs'],
        [1, 'exact', 2, ''],
        [2, 'exact', 1, ''],
        [6, 'exact', 1, ''],
        [4, 'form', 0.9, 'qs'],
      ],
      false,
    ]);
    expect(await found('q OR p')).toEqual(await found('p OR q'));
  });

  test('find the papers with every word of one of them, which count as their worst and add up', async () => {
    expect(await found('p-r OR "s t"')).toEqual([
      [
        [1, 'exact', 5, ''],
        [5, 'exact', 1, ''],
      ],
      false,
    ]);
    expect(await found('q-r OR "s t"')).toEqual([
      [
        [4, 'inside', 3 * 0.5, 'rs,qs'],
        [5, 'exact', 1, ''],
      ],
      false,
    ]);
    expect(await found('r-q OR none')).toEqual([[[4, 'inside', 3 * 0.5, 'rs,qs']], false]);
  });

  test('may be a lower bound', async () => {
    expect(await found('capped OR none')).toEqual([[[9, 'exact', 1, '']], true]);
    expect((await found('none-capped OR p'))[1]).toBe(true);
  });

  test('may be years, which the facet of years finds', async () => {
    const facet = async ({ facet: name, text }: { facet?: string; text: string }) =>
      new Set(name === 'year' && text === '2024' ? [8, 2] : []);
    const { hits } = await search(finder, 'year:2024 OR year:2025', { facet });
    expect(hits).toEqual([2, 8].map((index) => ({ index, score: 0, kind: 'exact', found: [] })));
    expect((await search(finder, 'year:2024 OR year:2025')).papers).toEqual([]);
  });
});

describe('acronyms', () => {
  const acronyms = async () => new AcronymTable([{ short: 'lm', long: 'language model' }]);
  const writtenOut = async (short: string) =>
    short === 'lm'
      ? [
          { text: 'language model', papers: [2, 3, 5] },
          { text: 'language models', papers: [3] },
        ]
      : [];
  const known: Record<string, Kinds> = {
    lm: { 1: 'exact', 4: 'form', 5: 'similar', 6: 'prefix' },
    language: { 2: 'exact', 3: 'exact' },
    model: { 2: 'exact', 3: 'exact' },
  };
  const finder = finderOf(known, { acronyms, writtenOut });

  test('find the papers that write them out, by the words that these use', async () => {
    const { hits, matching } = await search(finder, 'lm');
    expect(matching).toEqual([1, 2, 3, 4, 5, 6]);
    expect(hits.map(({ index, kind, found }) => [index, kind, found.map(({ word }) => word)])).toEqual([
      [1, 'exact', []],
      [4, 'form', ['lms']],
      [6, 'prefix', ['lms']],
      [2, 'acronym', ['language model']],
      [3, 'acronym', ['language model', 'language models']],
      [5, 'acronym', ['language model']],
    ]);
    const score = 0.6 * 2 * Math.log(1 + (20 - 7 + 0.5) / (7 + 0.5));
    expect(hits.find(({ index }) => index === 2)?.score).toBeCloseTo(score);
  });

  test('are found by what they stand for, but not by words that only begin or look like them', async () => {
    const { hits } = await search(finder, 'language model');
    const both = (words: string[]) =>
      ['language', 'model'].flatMap((term) => words.map((word) => [term, word]));
    expect(
      hits.map(({ index, kind, found }) => [index, kind, found.map(({ term, word }) => [term, word])]),
    ).toEqual([
      [2, 'exact', []],
      [3, 'exact', []],
      [1, 'acronym', both(['lm'])],
      [4, 'acronym', both(['lms'])],
    ]);
  });

  test('may be a lower bound, as their own word is', async () => {
    const capped = async () => new AcronymTable([{ short: 'capped', long: 'language model' }]);
    expect((await search(finderOf({ capped: five }, { acronyms: capped }), 'capped')).capped).toBe(true);
  });
});

describe('a finder that finds what is written alone for less', () => {
  const asked: string[] = [];
  const finder = (written: Kinds) =>
    finderOf(
      { p: { ...written, 8: 'similar' }, '"s t"': written, 's t': written },
      {
        findWritten: async ({ text }) => {
          asked.push(text);
          return {
            papers: new Map(
              Object.keys(written).map((paper) => [Number(paper), { kind: 'exact', score: 1, words: [] }]),
            ),
            capped: false,
          };
        },
      },
    );

  test('is asked for similar words too only if fewer than five papers match', async () => {
    expect((await search(finder(five), 'p')).matching).toEqual([3, 4, 5, 6, 7]);
    expect((await search(finder({ 3: 'exact', 4: 'exact', 5: 'exact', 6: 'exact' }), 'p')).matching).toEqual([
      ...[3, 4, 5, 6, 8],
    ]);
    expect(asked).toEqual(['p', 'p']);
  });

  test('is asked once for what has no similar spelling', async () => {
    const find = async () => {
      throw new Error('asked again');
    };
    const { matching } = await search({ ...finder({ 3: 'exact' }), find }, '"s t"');
    expect(matching).toEqual([3]);
  });
});

test('years are loaded only if a query asks for them', async () => {
  let loaded = 0;
  const finder = finderOf(
    { p: five },
    {
      loadYears: async () => {
        loaded += 1;
      },
    },
  );
  await search(finder, 'p');
  expect(loaded).toBe(0);
  expect((await search(finder, 'p year:2014..2015')).matching).toEqual([4, 5]);
  expect(loaded).toBe(1);
});

test('a paper without a year is in no range, however open', async () => {
  const finder = finderOf({ p: { 0: 'exact', 1: 'exact' } });
  expect((await search(finder, 'p year:..2030')).matching).toEqual([1]);
  expect((await search(finder, 'p')).matching).toEqual([0, 1]);
});

test('an excluded word leaves out its other forms, too, but no paper that it stands for', async () => {
  const finder = finderOf({ p: five, q: { 3: 'form', 4: 'acronym', 5: 'exact' } });
  expect((await search(finder, 'p -q')).matching).toEqual([4, 6, 7]);
});

test('papers that match some words are looked for if four match all, and not if five do', async () => {
  const { 7: _, ...four } = five;
  const more: Kinds = { 12: 'exact', 13: 'exact' };
  const near = async (both: Kinds) => {
    const finder = finderOf({ p: { ...both, ...more }, q: both });
    const { papers, near, full } = await search(finder, 'p q');
    return [papers, near, full];
  };
  expect(await near(five)).toEqual([[3, 4, 5, 6, 7], 0, 5]);
  expect(await near(four)).toEqual([[3, 4, 5, 6, 12, 13], 2, 4]);
});

test('papers that match some words are of the years, the filters and the limit, too', async () => {
  const finder = finderOf({ p: { 1: 'exact', 5: 'exact', 9: 'exact' }, q: { 1: 'exact', 6: 'exact' } });
  expect(await search(finder, 'p q year:2015..')).toMatchObject({
    papers: [6, 5, 9],
    near: 3,
    full: 0,
    total: 0,
  });
  const allowed = Uint8Array.from({ length: 20 }, (_, paper) => Number(paper < 6));
  expect(await search(finder, 'p q', { allowed })).toMatchObject({ papers: [1, 5], near: 1, total: 1 });
  expect(await search(finder, 'p q', { limit: 3 })).toMatchObject({ papers: [1, 6, 5], near: 3 });
  expect(await search(finder, 'p q', { limit: 0 })).toMatchObject({ papers: [], near: 3, total: 1, full: 0 });
  expect(await search(finder, 'p q "x y"')).toMatchObject({ papers: [], near: 0 });
});

describe('titles', () => {
  const names = new Map([
    [1, 'visual reward model'],
    [2, 'reward of visual'],
    [3, 'model visual rewards'],
    [4, 'visual other reward'],
  ]);
  const all: Kinds = { 1: 'exact', 2: 'exact', 3: 'exact', 4: 'exact' };
  const titleWords = async (papers: number[]) => papers.map((paper) => (names.get(paper) ?? '').split(' '));

  test('raise a paper by a tenth for each pair of words that are neighbours in it', async () => {
    const finder = finderOf({ visual: all, reward: all, model: all }, { titleWords });
    const { hits } = await search(finder, 'visual reward model');
    expect(hits.map(({ index, score }) => [index, Math.round(score * 1e6) / 1e6])).toEqual([
      [1, 3.6],
      [3, 3.3],
      [2, 3],
      [4, 3],
    ]);
  });

  test('are read for the word that a paper has instead', async () => {
    const prize = { kind: 'similar' as const, score: 1, words: ['prize'] };
    const finder = finderOf(
      { visual: all },
      {
        titleWords: async () => [
          ['visual', 'prize'],
          ['prize', 'visual'],
        ],
      },
    );
    const own: Finder = {
      ...finder,
      find: async (term) =>
        term.text === 'reward'
          ? { papers: new Map([1, 3].map((paper) => [paper, prize])), capped: false }
          : finder.find(term),
    };
    const { hits, full } = await search(own, 'visual reward', { limit: 2 });
    expect([full, hits.map(({ index, score }) => [index, Math.round(score * 1e6) / 1e6])]).toEqual([
      2,
      [
        [1, 1.54],
        [3, 1.4],
      ],
    ]);
  });

  test('are not asked for a single word, a phrase, an excluded word, a chosen order, or no hit', async () => {
    const finder = finderOf(
      { visual: all, reward: all, 'x y': all },
      {
        titleWords: async () => {
          throw new Error('asked');
        },
      },
    );
    expect((await search(finder, 'visual')).papers).toEqual([1, 2, 3, 4]);
    expect((await search(finder, 'visual "x y"')).papers).toEqual([1, 2, 3, 4]);
    expect((await search(finder, 'visual -none')).papers).toEqual([1, 2, 3, 4]);
    expect((await search(finder, 'visual reward', { limit: 0 })).papers).toEqual([]);
    const order = async (papers: Uint32Array) => [...papers];
    expect((await search(finder, 'visual reward', { order })).papers).toEqual([1, 2, 3, 4]);
    const { hits } = await createEngine(finder, { titles: false }).search(parseQuery('visual reward'), {
      limit: 9,
      allowed: null,
    });
    expect(hits.map(({ index }) => index)).toEqual([1, 2, 3, 4]);
    await expect(search(finder, 'visual reward')).rejects.toThrow('asked');
  });
});

test('papers as typed come before those with an acronym, and these before similar spellings, whatever their scores', async () => {
  const kinds: Kinds = {
    1: ['similar', 900],
    2: ['acronym', 500],
    3: ['inside', 1],
    4: ['acronym', 600],
    5: ['exact', 0.1],
  };
  const { papers, matching } = await search(finderOf({ p: kinds, q: kinds }), 'p q');
  expect(papers).toEqual([3, 5, 4, 2, 1]);
  expect(matching).toEqual([1, 2, 3, 4, 5]);
});

test('a hit has the scores of its terms, each weighed by how it matched', async () => {
  const kinds: Kinds = {
    1: ['exact', 10],
    2: ['form', 10],
    3: ['prefix', 10],
    4: ['inside', 10],
    5: ['similar', 10],
  };
  const { hits } = await search(
    finderOf({ p: kinds, q: { 1: ['form', 1], 2: 'exact', 3: 'exact', 4: 'exact', 5: 'exact' } }),
    'p q',
  );
  expect(hits.map(({ index, score, kind }) => [index, Math.round(score * 10) / 10, kind])).toEqual([
    [1, 10.9, 'form'],
    [2, 10, 'form'],
    [3, 9, 'prefix'],
    [4, 6, 'inside'],
    [5, 5, 'similar'],
  ]);
  expect(hits[1]?.found).toEqual([{ term: 'p', word: 'ps', kind: 'form' }]);
});

test('suggests words of a phrase and of a joined number, and nothing where papers are found', async () => {
  const nearest = async (word: string) => (word === 'vidoe' ? 'video' : word === 'gtp' ? 'gpt' : null);
  const known: Record<string, Kinds> = {
    'video one': { 1: 'exact' },
    'gpt 4': { 2: 'exact' },
    vidoe: {},
    'v*': { 1: 'exact' },
  };
  const finder = finderOf(known, { nearest });
  expect((await search(finder, '"vidoe one"')).suggestion).toBe('"video one"');
  expect((await search(finder, 'gtp-4')).suggestion).toBe('gpt-4');
  expect((await search(finder, 'gtp-4 year:2012')).suggestion).toBe('gpt-4 year:2012');
  expect((await search(finder, 'gtp-4 year:2013')).suggestion).toBeNull();
  expect((await search(finder, 'vidoe*')).suggestion).toBeNull();
  const allowed = new Uint8Array(20);
  expect((await search(finder, 'gtp-4', { allowed })).suggestion).toBeNull();
});
