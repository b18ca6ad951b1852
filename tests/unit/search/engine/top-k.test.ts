import fc from 'fast-check';
import { expect, test } from 'vitest';
import { topK } from '../../../../src/core/search/engine/top-k.ts';

test('topK(scores, limit) gives what sorting all scores gives first', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), fc.nat(12), (scores, limit) => {
      const all = scores.map((_, at) => at).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
      expect(topK(scores, limit)).toEqual(all.slice(0, limit));
    }),
  );
});
