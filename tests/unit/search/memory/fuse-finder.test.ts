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
