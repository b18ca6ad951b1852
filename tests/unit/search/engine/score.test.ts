import { expect, test } from 'vitest';
import { byKind, rarity, worse } from '../../../../src/core/search/engine/score.ts';

test('a word counts more the fewer papers have it, and next to nothing if all have it', () => {
  const all = Array.from({ length: 1001 }, (_, papers) => rarity(papers, 1000));
  expect(all).toEqual(all.toSorted((a, b) => b - a));
  expect(rarity(1000, 1000)).toBeGreaterThan(0);
  expect(rarity(1000, 1000)).toBeLessThan(0.001);
  expect(rarity(1, 1000)).toBeCloseTo(Math.log(1000 / 1.5), 2);
});

const bestFirst = ['exact', 'form', 'prefix', 'acronym', 'inside', 'similar'] as const;

test('worse(a, b) is the kind that ranks lower, in either order', () => {
  for (const [at, a] of bestFirst.entries()) {
    for (const [other, b] of bestFirst.entries()) expect(worse(a, b)).toBe(bestFirst[Math.max(at, other)]);
  }
});

test('byKind puts the best kinds first', () => {
  const matches = bestFirst.map((kind) => ({ kind }));
  expect(matches.toReversed().sort(byKind)).toEqual(matches);
});
