import { expect, test } from 'vitest';
import { matchKinds, rarity, worse } from '../../../../src/core/search/engine/score.ts';

test('a word counts more the fewer papers have it, and next to nothing if all have it', () => {
  const all = Array.from({ length: 1001 }, (_, papers) => rarity(papers, 1000));
  expect(all).toEqual(all.toSorted((a, b) => b - a));
  expect(rarity(1000, 1000)).toBeGreaterThan(0);
  expect(rarity(1000, 1000)).toBeLessThan(0.001);
  expect(rarity(1, 1000)).toBeCloseTo(Math.log(1000 / 1.5), 2);
});

test('worse(a, b) is the kind that ranks lower, in either order', () => {
  for (const [at, a] of matchKinds.entries()) {
    for (const [other, b] of matchKinds.entries()) expect(worse(a, b)).toBe(matchKinds[Math.max(at, other)]);
  }
});
