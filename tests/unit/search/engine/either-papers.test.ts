import { expect, test } from 'vitest';
import { EitherPapers } from '../../../../src/core/search/engine/either-papers.ts';
import type { MatchKind } from '../../../../src/core/search/engine/engine.ts';
import type { Found } from '../../../../src/core/search/engine/finder.ts';

const found = (kind: MatchKind, word: string): Found => ({ kind, score: 1, words: [word] });
const first = new Map([
  [7, found('exact', 'first')],
  [2, found('similar', 'first')],
  [5, found('form', 'first')],
]);
const second = new Map([
  [5, found('form', 'second')],
  [2, found('acronym', 'second')],
  [9, found('acronym', 'second')],
  [7, found('acronym', 'second')],
]);
const expected = new Map([
  [7, found('exact', 'first')],
  [2, found('acronym', 'second')],
  [5, found('form', 'first')],
  [9, found('acronym', 'second')],
]);

test('the papers of two maps are those of either, each with its better match, or the first of two alike', () => {
  const either = new EitherPapers(first, second);
  expect(either.size).toBe(4);
  expect([...either]).toEqual([...expected]);
  expect([...either.entries()]).toEqual([...expected]);
  expect([...either.keys()]).toEqual([...expected.keys()]);
  expect([...either.values()]).toEqual([...expected.values()]);
  for (const paper of [2, 5, 7, 9, 1]) {
    expect([paper, either.has(paper), either.get(paper)]).toEqual([paper, paper !== 1, expected.get(paper)]);
  }
  const seen: unknown[] = [];
  either.forEach((match, paper, map) => {
    seen.push([paper, match]);
    expect(map).toBe(either);
  });
  expect(seen).toEqual([...expected]);
});

test('of two maps, one may be empty', () => {
  const none = new Map<number, Found>();
  expect([...new EitherPapers(first, none)]).toEqual([...first]);
  expect([...new EitherPapers(none, first)]).toEqual([...first]);
  expect([new EitherPapers(none, none).size, [...new EitherPapers(none, none)]]).toEqual([0, []]);
});
