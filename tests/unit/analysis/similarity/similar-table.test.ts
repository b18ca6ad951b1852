import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maxSimilar, maxTerms } from '../../../../src/core/analysis/similarity/similar-papers.ts';
import { similarIn, toSimilarTable } from '../../../../src/core/analysis/similarity/similar-table.ts';

const similar = fc.array(
  fc.record({
    paper: fc.nat({ max: 400_000 }),
    terms: fc.array(fc.constantFrom('GRPO', 'video', 'temporal grounding', ''), { maxLength: maxTerms }),
  }),
  { maxLength: maxSimilar },
);

test('a table has the similar papers of each paper as they were put into it', () => {
  fc.assert(
    fc.property(fc.array(similar, { maxLength: 20 }), (lists) => {
      const table = toSimilarTable(lists.length, (paper) => lists[paper] ?? []);
      expect(lists.map((_, paper) => similarIn(table, paper))).toEqual(lists);
    }),
  );
});
