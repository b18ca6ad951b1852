import { expect, test } from 'vitest';
import { rarity } from '../../../../src/core/search/engine/score.ts';
import { foundInFields, papersOfWords } from '../../../../src/core/search/memory/word-matches.ts';
import type { SearchField } from '../../../../src/core/search/query/fields.ts';

const word = (name: string, papers: Record<number, SearchField[]>) => ({
  word: name,
  papers: new Map(Object.entries(papers).map(([paper, fields]) => [Number(paper), new Set(fields)])),
});
const similar = { kind: 'similar', nearness: 0.5 } as const;

test('a paper says at most three of its words that match, each once', () => {
  const matches = ['a', 'b', 'b', 'c', 'd'].map((name) => ({
    word: word(name, { 0: ['title'] }),
    ...similar,
  }));
  expect(papersOfWords(matches, null, 10).get(0)?.words).toEqual(['a', 'b', 'c']);
});

test('a paper with the term as typed names no word for it', () => {
  const exact = { word: word('a', { 0: ['title'] }), kind: 'exact', nearness: 1 } as const;
  expect(papersOfWords([exact], null, 10).get(0)?.words).toEqual([]);
});

test('only the best kind of a paper counts', () => {
  const exact = { word: word('a', { 0: ['fact'] }), kind: 'exact', nearness: 1 } as const;
  const other = { word: word('b', { 0: ['title'], 1: ['title'] }), ...similar };
  const papers = papersOfWords([exact, other], null, 10);
  expect(papers.get(0)).toEqual({ kind: 'exact', score: rarity(1, 10), nearness: 1, words: [] });
  expect(papers.get(1)).toMatchObject({ kind: 'similar', nearness: 0.5, words: ['b'] });
});

test('of several words of a kind, the nearest and the one in the best field count', () => {
  const far = { word: word('a', { 0: ['title'] }), kind: 'similar', nearness: 0.5 } as const;
  const near = { word: word('b', { 0: ['fact', 'summary'] }), kind: 'similar', nearness: 0.75 } as const;
  const [found] = papersOfWords([far, near], null, 10).values();
  expect(found).toMatchObject({ nearness: 0.75, score: 4 * 0.5 * rarity(1, 10) });
});

test('a field that is asked for leaves out the papers that have the word elsewhere', () => {
  const match = { word: word('a', { 0: ['title'], 1: ['author'] }), kind: 'exact', nearness: 1 } as const;
  expect([...papersOfWords([match], 'author', 10).keys()]).toEqual([1]);
});

test('a literal counts once for a paper, by its best field', () => {
  const texts = [
    { paper: 3, field: 'fact' as const },
    { paper: 3, field: 'title' as const },
    { paper: 5, field: 'fact' as const },
  ];
  const { papers, capped } = foundInFields(texts, 10);
  const [first = 0, second = 0] = Array.from(papers.values(), ({ score }) => score);
  expect([[...papers.keys()], first / second, capped]).toEqual([[3, 5], 4, false]);
});

test('a similar word counts less than the word itself, also in the least of the fields', () => {
  const near = { word: word('a', { 0: ['fact'] }), kind: 'similar', nearness: 0.5 } as const;
  expect(papersOfWords([near], null, 10).get(0)?.score).toBe(0.5 * rarity(1, 10));
});
