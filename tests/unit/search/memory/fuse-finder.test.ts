import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../../src/core/search/engine/create-engine.ts';
import { matchReason } from '../../../../src/core/search/engine/highlight.ts';
import { createFuseFinder } from '../../../../src/core/search/memory/fuse-finder.ts';
import type { SearchDocument } from '../../../../src/core/search/query/document.ts';
import { parseQuery } from '../../../../src/core/search/query/query.ts';
import { documentOf, realDocuments } from '../../../support/search-documents.ts';

/** Titles of the results, up to the colon. */
async function find(documents: SearchDocument[], query: string) {
  const engine = createEngine(createFuseFinder(documents));
  const result = await engine.search(parseQuery(query), { limit: 50, allowed: null });
  const titles = result.hits.map(({ index }) => documents[index]?.title.split(/ ?:/)[0] ?? '');
  return { ...result, titles, full: titles.slice(0, result.full) };
}

describe('the citing papers of Visual-RFT', () => {
  const documents = realDocuments();
  const holding = (pattern: RegExp) =>
    documents
      .filter(({ title, summary }) => pattern.test(`${title} ${summary}`))
      .map(({ title }) => title.split(/ ?:/)[0]);

  test.each<[string, RegExp, number]>([
    ['GRPO', /GRPO/, 10],
    ['LVIS', /LVIS/, 1],
    ['R1', /R1/, 6],
    ['hallucinaton', /hallucination/i, 4],
    ['halucin', /hallucination/i, 4],
    ['V*', /V\*/, 2],
    ['"V* Bench"', /V\* Bench/, 1],
    ['"visual grounded reasoning"', /visual grounded reasoning/i, 1],
    ['89.8%', /89\.8%/, 1],
    ['94%', /94%/, 0],
    ['$', /\$/, 0],
    ['O(1/sqrt(T))', /O\(1\/sqrt\(T\)\)/, 1],
  ])('%s', async (query, pattern, count) => {
    const { full, total } = await find(documents, query);
    expect(total).toBe(count);
    expect([...full].sort()).toEqual(holding(pattern).sort());
  });

  test('video temporal grounding, followed by papers that match some words', async () => {
    const { full, near, titles } = await find(documents, 'video temporal grounding');
    expect(full).toEqual(['Time-R1', 'VideoChat-R1']);
    expect(near).toBeGreaterThan(0);
    expect(titles.length).toBe(2 + near);
  });

  test('papers with GRPO come before the one with AdaGRPO', async () => {
    const { hits, titles } = await find(documents, 'grpo');
    expect(hits.map(({ kind }) => kind)).toEqual([...Array(9).fill('exact'), 'prefix']);
    expect(titles.at(-1)).toBe('Mixture-of-Visual-Thoughts');
  });

  test('a similar spelling is named', async () => {
    const { hits } = await find(documents, 'hallucinaton');
    expect(hits.map((hit) => matchReason(hit))).toContain('also matched: hallucination');
    expect(hits.every(({ kind }) => kind === 'similar')).toBe(true);
  });

  test('the beginning of a part of a word comes before similar words', async () => {
    const { hits, titles } = await find(documents, 'vlthinker');
    expect(titles[0]).toBe('OpenVLThinker');
    expect(hits.map(({ kind }) => kind)).toEqual(['prefix', 'similar']);
  });

  test('more words narrow the result, -gui excludes papers', async () => {
    const all = await find(documents, 'reinforcement');
    const both = await find(documents, 'reinforcement gui');
    const without = await find(documents, 'reinforcement -gui');
    expect(both.total + without.total).toBe(all.total);
    expect(without.titles).not.toContain('GUI-R1');
    expect(both.full).toContain('GUI-R1');
  });

  test('title: does not search summaries', async () => {
    const { titles, total } = await find(documents, 'title:gui');
    expect(total).toBe(4);
    expect(titles[0]).toBe('GUI-R1');
  });

  test('two misspelt words that occur in no common paper', async () => {
    const { total, near, suggestion } = await find(documents, 'hallucinatoin xyzzy');
    expect([total, suggestion]).toEqual([0, null]);
    expect(near).toBe(4);
  });

  test('a word that no paper writes as one is the two words that they write for it', async () => {
    const { full, terms } = await find(documents, 'finetuning');
    expect(terms.map(({ text }) => text)).toEqual(['fine', 'tuning']);
    expect([...full].sort()).toEqual(holding(/fine-tun(?:e|ing)/i).sort());
    expect((await find(documents, 'fine-tuning')).titles).toEqual(
      (await find(documents, 'finetuning')).titles,
    );
  });

  test.each([
    ['xhalucinatixn', 'hallucination'],
    ['"vsual grounded reasoning"', '"visual grounded reasoning"'],
    ['qzxqzxqzx', null],
  ])('%s finds nothing, and %s is offered', async (query, suggestion) => {
    expect(await find(documents, query)).toMatchObject({ total: 0, suggestion });
  });
});

describe('a number joined to a word', () => {
  const documents = [
    'Qwen2.5 in 500 steps',
    'Qwen-2.5-VL',
    'Qwen2 on 5 tasks',
    'GPT-4o',
    'GPT4',
    'GPT and 4 others',
  ].map((title, index) => documentOf(index, { title }));

  test.each<[string, string[]]>([
    ['Qwen2.5', ['Qwen-2.5-VL', 'Qwen2.5 in 500 steps']],
    ['qwen-2.5', ['Qwen-2.5-VL', 'Qwen2.5 in 500 steps']],
    ['gpt-4', ['GPT-4o', 'GPT4']],
    ['2.5', ['Qwen-2.5-VL', 'Qwen2.5 in 500 steps']],
    ['qwen 2.5', ['Qwen-2.5-VL', 'Qwen2.5 in 500 steps']],
    ['gpt 4', ['GPT-4o', 'GPT4']],
    ['gpt4', ['GPT-4o', 'GPT4']],
    ['2.5 steps', ['Qwen2.5 in 500 steps']],
  ])('%s', async (query, expected) => {
    const { hits, full } = await find(documents, query);
    expect(
      hits
        .slice(0, full.length)
        .map(({ index }) => documents[index]?.title)
        .sort(),
    ).toEqual(expected);
  });
});

describe('createFuseFinder(documents)', () => {
  const documents = [
    documentOf(0, {
      title: 'Schrödinger bridges',
      summary: 'Costs $5, written in C++.',
      authors: ['Ada Lovelace', 'Grace Hopper'],
      identifiers: ['2605.20165', '10.48550/arXiv.2605.20165'],
      year: 2024,
    }),
    documentOf(1, { title: 'Erwin Schrödinger', summary: 'A life.', year: 2025 }),
    documentOf(2, {
      title: 'Something else',
      summary: 'About compilers in C.',
      authors: ['Łukasz Kowalski'],
    }),
  ];

  test.each<[string, number[]]>([
    ['schrodinger', [0, 1]],
    ['SCHRO\u0308DINGER', [0, 1]],
    ['shrodinger', [0, 1]],
    ['schrodinger year:2025', [1]],
    ['schrodinger year:..2024', [0]],
    ['year:1900..', [0, 1]],
    ['C++', [0]],
    ['$', [0]],
    ['https://arxiv.org/abs/2605.20165v2', [0]],
    ['doi:10.48550/arXiv.2605.20165', [0]],
    ['2605.99999', []],
    ['lukasz', [2]],
    ['author:hopper', [0]],
    ['title:hopper', []],
    ['"lovelace grace"', []],
    ['"ada lovelace"', [0]],
    ['omp', []],
    ['mpiler', [2]],
    ['-schrodinger', [2]],
    ['schrodinger -shrodinger', [0, 1]],
  ])('%s', async (query, papers) => {
    const { hits, full } = await find(documents, query);
    expect(
      hits
        .slice(0, full.length)
        .map(({ index }) => index)
        .sort(),
    ).toEqual(papers);
  });

  test('suggests a phrase of known words', async () => {
    expect(await find(documents, '"erwin shrodinger"')).toMatchObject({
      total: 0,
      suggestion: '"erwin schrodinger"',
    });
    expect((await find(documents, '"shrodinger erwin"')).suggestion).toBeNull();
    expect((await find(documents, '"erwin bridges"')).suggestion).toBeNull();
  });

  test('finds nothing in no papers', async () => {
    expect(await find([], 'anything')).toMatchObject({ hits: [], total: 0, suggestion: null });
  });
});

describe('what a finder in memory knows', () => {
  const documents = [
    documentOf(0, { title: 'Zero shot reward', summary: 'Language models (LMs).', year: 2024 }),
    documentOf(1, { title: 'Zero-shot tides', summary: 'A language model.', identifiers: ['2503.01785'] }),
    documentOf(2, {
      title: 'Pre training',
      authors: ['Jiaqi Wang'],
      identifiers: ['2503.09999', '10.1/ABC'],
    }),
    documentOf(3, { title: 'Pretraining GPT-4o', summary: 'AdaGRPO; 5 tides on V* Bench.', year: 1999 }),
    documentOf(4, { title: 'Radiologists', summary: 'Qwen2.5 context. Zer oshot.' }),
    documentOf(5, { title: 'Pretraining of reward' }),
  ];
  const finder = createFuseFinder(documents);
  /** The papers of the only term of a query, each with how it matched, and by which words. */
  const find = async (query: string) => {
    const [term] = parseQuery(query).terms;
    if (!term) throw new Error('The query has no term');
    const { papers, capped } = await finder.find(term);
    expect(capped).toBe(false);
    return Object.fromEntries(
      Array.from(papers).map(([paper, { kind, words }]) => [paper, [kind, ...words].join(' ')]),
    );
  };

  test('has the years, 0 where none is stated, and the words of titles', async () => {
    expect([finder.size, Array.from(finder.years)]).toEqual([6, [2024, 0, 0, 1999, 0, 0]]);
    expect(await finder.titleWords?.([3, 0])).toEqual([
      ['pretraining', 'gpt', '4o'],
      ['zero', 'shot', 'reward'],
    ]);
  });

  test.each<[string, Record<number, string>]>([
    ['reward', { 0: 'exact', 5: 'exact' }],
    ['tide', { 1: 'form tides', 3: 'form tides' }],
    ['radiol', { 4: 'prefix radiologists' }],
    ['grpo', { 3: 'prefix adagrpo' }],
    ['ntext', { 4: 'inside context' }],
    ['text', { 4: 'inside context' }],
    ['ext', {}],
    ['radiology', { 4: 'similar radiologists' }],
    ['rewrad', { 0: 'similar reward', 5: 'similar reward' }],
    ['-rewrad', {}],
    ['pretraining', { 3: 'exact', 5: 'exact', 2: 'form pre training' }],
    ['pretrain', { 2: 'form pre training', 3: 'form pretraining', 5: 'form pretraining' }],
    ['gpt4o', { 3: 'form' }],
    ['title:tides', { 1: 'exact' }],
    ['summary:tides', { 3: 'exact' }],
    ['tid*', { 1: 'prefix tides', 3: 'prefix tides' }],
    ['grp*', { 3: 'prefix adagrpo' }],
    ['ontex*', {}],
    ['"zero shot"', { 0: 'exact', 1: 'exact' }],
    ['"shot zero"', {}],
    ['"zer"', { 4: 'exact' }],
    ['"wang jiaqi"', {}],
    ['author:"wang jiaqi"', { 2: 'exact' }],
    ['author:"jiaqi wang"', { 2: 'exact' }],
    ['gpt-4', { 3: 'exact' }],
    ['qwen2.5', { 4: 'exact' }],
    ['2.5', { 4: 'exact' }],
    ['title:2.5', {}],
    ['"v* bench"', { 3: 'exact' }],
    ['title:v*', {}],
    ['2503.01785', { 1: 'exact' }],
    ['2503.0', { 1: 'exact', 2: 'exact' }],
    ['2503.1', {}],
    ['10.1000/abc', {}],
  ])('finds for %s the papers %j', async (query, papers) => {
    expect(await find(query)).toEqual(papers);
  });

  test.each(['reward', 'tide', 'radiol', 'ntext', 'gpt4o', 'pretraining', 'tid*'])(
    'counts %s as near as can be in every paper that has it in another form or inside a word',
    async (query) => {
      const [term] = parseQuery(query).terms;
      if (!term) throw new Error('The query has no term');
      const { papers } = await finder.find(term);
      expect(new Set(Array.from(papers.values(), ({ nearness }) => nearness))).toEqual(new Set([1]));
    },
  );

  test('knows the two words that papers write for one that none has, the most frequent ones first', async () => {
    expect(await finder.writtenAsTwo('zeroshot')).toEqual(['zero', 'shot']);
    for (const word of ['pretraining', 'pretrain', 'reward', 'rewar', 'shotzero', 'abc', '']) {
      expect([word, await finder.writtenAsTwo(word)]).toEqual([word, null]);
    }
  });

  test('knows which two words papers also write as one', async () => {
    const pairs = ['pre training', 'pre train', 'zero shot', 'training pre'].map((pair) => pair.split(' '));
    const areOne = await Promise.all(pairs.map(([one = '', next = '']) => finder.isOneWord(one, next)));
    expect(areOne).toEqual([true, true, false, false]);
  });

  test('knows the nearest word, but not of a known one, and how acronyms are written out', async () => {
    const nearest = await Promise.all(['rewrad', 'reward', 'xyzzyx'].map((word) => finder.nearest(word)));
    expect(nearest).toEqual(['reward', null, null]);
    expect((await finder.acronyms()).named('lm')?.long).toBe('language models');
    expect(await finder.writtenOut('lm')).toEqual([{ text: 'language model', papers: [1] }]);
    expect(await finder.writtenOut('grpo')).toEqual([]);
  });

  test('gives the same answer again for the same term, and another for one that differs in its field', async () => {
    const [term, other] = parseQuery('tides title:tides').terms;
    if (!term || !other) throw new Error('The query has no terms');
    const first = await finder.find(term);
    expect(await finder.find({ ...term })).toBe(first);
    expect((await finder.find(other)).papers.size).toBe(1);
    for (let at = 0; at < 120; at += 1) await finder.find({ ...term, text: `word${at}` });
    expect(await finder.find(term)).toEqual(first);
  });
});
